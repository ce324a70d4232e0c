-- What pages of the web say about their article beyond the rest.
ALTER TABLE article ADD COLUMN updated TEXT; -- 2025-09-03, 2025-09 or 2025
ALTER TABLE article ADD COLUMN section TEXT;
