-- The first articles are given by this mark, no longer by who wrote the row first. A help of an earlier version had its turn:
-- articles that its shop removed do not come back.
ALTER TABLE help_publication ADD COLUMN seeded BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE help_publication ALTER COLUMN seeded SET DEFAULT false;
