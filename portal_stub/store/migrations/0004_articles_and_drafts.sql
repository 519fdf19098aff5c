CREATE TABLE articles (
  slug TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  body TEXT NOT NULL,
  audience TEXT NOT NULL,
  published_at BIGINT,
  changed_at BIGINT NOT NULL,
  withdrawn_at BIGINT,
  withdrawn_why TEXT NOT NULL,
  revision INTEGER NOT NULL
);
CREATE TABLE drafts (
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  thread TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  conversation TEXT NOT NULL,
  kept_at BIGINT NOT NULL,
  PRIMARY KEY (account, thread)
);
CREATE INDEX drafts_by_time ON drafts (kept_at);
