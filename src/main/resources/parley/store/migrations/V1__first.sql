CREATE TABLE datastore (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE agent (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  configs TEXT NOT NULL,
  suggested_queries TEXT NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE agent_datastore (
  agent_id TEXT NOT NULL REFERENCES agent(id) ON DELETE CASCADE,
  datastore_id TEXT NOT NULL REFERENCES datastore(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  PRIMARY KEY (agent_id, datastore_id)
) WITHOUT ROWID;

-- version counts what was published under this id; 0 means nothing can be searched yet.
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  datastore_id TEXT NOT NULL REFERENCES datastore(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  status TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 0,
  parse_version INTEGER NOT NULL DEFAULT 0,
  locked INTEGER NOT NULL DEFAULT 0,
  format TEXT,
  pages INTEGER NOT NULL DEFAULT 0,
  sections INTEGER NOT NULL DEFAULT 0,
  metadata TEXT NOT NULL,
  warnings TEXT NOT NULL,
  error_type TEXT,
  error_title TEXT,
  error_detail TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX document_by_hash ON document(datastore_id, hash);
CREATE INDEX document_by_age ON document(datastore_id, created_at, id);
CREATE INDEX document_originals ON document(hash);

-- staged holds what a reindex read again until its index takes over.
CREATE TABLE contract (
  document_id TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
  body BLOB NOT NULL
);
CREATE TABLE staged_contract (
  document_id TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
  parse_version INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  sections INTEGER NOT NULL,
  warnings TEXT NOT NULL,
  body BLOB NOT NULL
);

CREATE TABLE job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  datastore_id TEXT,
  document_id TEXT,
  name TEXT,
  hash TEXT,
  size_bytes INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL,
  stage TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  unit TEXT NOT NULL,
  error_type TEXT,
  error_title TEXT,
  error_detail TEXT,
  created_at INTEGER NOT NULL,
  finished_at INTEGER
);
CREATE INDEX job_by_status ON job(status, created_at);
CREATE INDEX job_by_document ON job(document_id);

CREATE TABLE conversation (
  id TEXT PRIMARY KEY,
  agent_id TEXT NOT NULL REFERENCES agent(id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
CREATE INDEX conversation_by_age ON conversation(updated_at, id);

-- state is what later turns are understood with; NULL for a search without an answer.
CREATE TABLE turn (
  id INTEGER PRIMARY KEY,
  message_id TEXT NOT NULL UNIQUE,
  conversation_id TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  state TEXT,
  reply BLOB NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE INDEX turn_by_conversation ON turn(conversation_id, id);

CREATE TABLE feedback (
  id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES turn(message_id) ON DELETE CASCADE,
  feedback TEXT NOT NULL,
  content_id TEXT,
  explanation TEXT,
  created_at INTEGER NOT NULL
);
CREATE INDEX feedback_by_message ON feedback(message_id);

CREATE TABLE api_key (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  scopes TEXT NOT NULL,
  datastore_ids TEXT,
  created_at INTEGER NOT NULL
);

CREATE TABLE idempotent_reply (
  key TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
