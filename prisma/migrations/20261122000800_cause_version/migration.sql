-- Two who rename one cause: the second hears of the first.
ALTER TABLE "cause" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
