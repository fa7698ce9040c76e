-- Gestures: how much of what was paid they may come to for one order, and how
-- long they are good for. No setting goes beyond 150 %.
ALTER TABLE "shop_settings"
  ADD COLUMN "goodwillPercent" INTEGER NOT NULL DEFAULT 20 CHECK ("goodwillPercent" BETWEEN 0 AND 150),
  ADD COLUMN "goodwillDays" INTEGER NOT NULL DEFAULT 90 CHECK ("goodwillDays" BETWEEN 1 AND 730);

-- Whatever the setting was, and whoever wrote the row.
ALTER TABLE resolution ADD CONSTRAINT resolution_goodwill_ceiling CHECK
  (kind <> 'goodwill' OR amount::numeric <= 1.5 * (plan #>> '{paid,amount}')::numeric);

-- A gift card's code is money: sealed before it is sent, forgotten once it is told.
ALTER TABLE resolution
  ADD COLUMN "sealedCode" BYTEA,
  ADD COLUMN "sealedKeyId" TEXT,
  ADD CHECK (("sealedCode" IS NULL) = ("sealedKeyId" IS NULL));
