-- The key that began a conversation; NULL on an open server.
ALTER TABLE conversation ADD COLUMN key_id TEXT;
