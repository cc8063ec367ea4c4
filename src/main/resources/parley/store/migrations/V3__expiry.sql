-- From when on a key is no longer accepted; NULL for never.
ALTER TABLE api_key ADD COLUMN expires_at INTEGER;
