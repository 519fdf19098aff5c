CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  born DATE NOT NULL,
  member_number TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX accounts_by_number ON accounts (member_number);
CREATE TABLE registrations (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  born DATE NOT NULL,
  member_number TEXT NOT NULL,
  terms_version INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX registrations_by_email ON registrations (email_key);
CREATE TABLE links (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  owner TEXT NOT NULL,
  value TEXT,
  made_at BIGINT NOT NULL,
  ended_at BIGINT,
  ended_as TEXT
);
CREATE INDEX links_by_owner ON links (owner, kind);
CREATE TABLE sessions (
  token_hash BYTEA PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  device TEXT NOT NULL,
  opened_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account);
CREATE TABLE wrong_tries (
  name_hash BYTEA PRIMARY KEY,
  wrong INTEGER NOT NULL,
  last_at BIGINT NOT NULL
);
CREATE TABLE acceptances (
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  accepted_at BIGINT NOT NULL,
  PRIMARY KEY (account, version)
);
CREATE TABLE consents (
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  given_at BIGINT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (account, kind)
);
CREATE TABLE mails (
  id TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  posted_at BIGINT NOT NULL,
  tries INTEGER NOT NULL,
  not_before BIGINT NOT NULL
);
CREATE INDEX mails_by_time ON mails (not_before);
