-- Beside all that was ever ordered (`total`), what the order came to at purchase and what it comes
-- to now. Null until the order is read again: nobody knows them of a row that was written before.
ALTER TABLE "orders"
    ADD COLUMN "originalTotal" TEXT,
    ADD COLUMN "originalPresentmentTotal" TEXT,
    ADD COLUMN "currentTotal" TEXT,
    ADD COLUMN "currentPresentmentTotal" TEXT,
    ADD CONSTRAINT "orders_originalTotal_check" CHECK (("originalTotal" IS NULL) = ("originalPresentmentTotal" IS NULL)),
    ADD CONSTRAINT "orders_currentTotal_check" CHECK (("currentTotal" IS NULL) = ("currentPresentmentTotal" IS NULL));

-- All tracking numbers of a parcel. So far only the first was kept (003400 brings it over); the next reading brings the rest.
ALTER TABLE "fulfillment" ADD COLUMN "trackings" JSONB NOT NULL DEFAULT '[]' CHECK (jsonb_typeof("trackings") = 'array');
-- The three columns stay for the version before, and go with a later one.

-- Fills of before read less than is kept now: the next night begins a shop's anew.
ALTER TABLE "sync_run" ADD COLUMN "reads" INTEGER NOT NULL DEFAULT 1;
