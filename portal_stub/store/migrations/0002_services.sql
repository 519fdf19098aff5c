CREATE TABLE requests (
  reference TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  topic TEXT NOT NULL,
  name TEXT NOT NULL,
  reach TEXT NOT NULL,
  body TEXT NOT NULL,
  conversation TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  answered_at BIGINT,
  extended_at BIGINT
);
CREATE INDEX requests_by_time ON requests (received_at);
CREATE TABLE threads (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  subject TEXT NOT NULL,
  conversation TEXT NOT NULL,
  last_at BIGINT NOT NULL
);
CREATE INDEX threads_by_account ON threads (account, last_at);
CREATE TABLE letters (
  id TEXT PRIMARY KEY,
  thread TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
  author TEXT NOT NULL,
  body TEXT NOT NULL,
  sent_at BIGINT NOT NULL,
  read_at BIGINT,
  removed_at BIGINT,
  removed_why TEXT
);
CREATE INDEX letters_by_thread ON letters (thread, sent_at);
CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  letter TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  size INTEGER NOT NULL,
  content BYTEA,
  removed_at BIGINT,
  removed_why TEXT
);
CREATE INDEX attachments_by_letter ON attachments (letter);
CREATE TABLE editors (
  name TEXT PRIMARY KEY,
  password_hash TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE TABLE editor_sessions (
  token_hash BYTEA PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  editor TEXT NOT NULL REFERENCES editors (name) ON DELETE CASCADE,
  opened_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE TABLE editor_acts (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  editor TEXT NOT NULL,
  act TEXT NOT NULL,
  target TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX editor_acts_by_time ON editor_acts (at);
CREATE TABLE announcements (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  begins_at BIGINT NOT NULL,
  ends_at BIGINT
);
CREATE INDEX announcements_by_place ON announcements (place, begins_at);
CREATE TABLE audience_counts (
  day TEXT NOT NULL,
  dimension TEXT NOT NULL,
  value TEXT NOT NULL,
  count BIGINT NOT NULL,
  PRIMARY KEY (day, dimension, value)
);
CREATE TABLE audience_visitors (
  period TEXT NOT NULL,
  visitor BYTEA NOT NULL,
  PRIMARY KEY (period, visitor)
);
