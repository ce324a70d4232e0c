-- Step 6. The language of paragraphs that are masked because of it, as a tag of BCP 47 such as uk; null for all others.
ALTER TABLE paragraph ADD COLUMN language TEXT;
