-- The first articles are given by this mark, no longer by who wrote the row first. A help that an earlier version began had its
-- turn, and so has one that it begins when it is gone back to: articles that its shop removed do not come back.
ALTER TABLE help_publication ADD COLUMN seeded BOOLEAN NOT NULL DEFAULT true;
