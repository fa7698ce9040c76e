-- The day on which a resolution stands in the ledger: when its money or goods
-- moved at Shopify, or when it was certain that nothing will. Open ones have none.
ALTER TABLE resolution ADD COLUMN "accountedAt" TIMESTAMPTZ(3);
UPDATE resolution SET "accountedAt" = CASE
    WHEN "state" = 'failed' THEN "settledAt"
    WHEN "state" = 'done' AND COALESCE(("outcome" ->> 'pending')::boolean, false) AND "outcomeAt" IS NULL THEN NULL
    WHEN "state" = 'done' THEN COALESCE(("outcome" ->> 'at')::timestamptz, ("outcome" ->> 'cancelledAt')::timestamptz, "settledAt")
  END;
CREATE INDEX "resolution_shopId_accountedAt_confirmedAt_idx" ON resolution ("shopId", "accountedAt", "confirmedAt");

-- The refunds that a return left, as they were last read with it: an intake of an exchange is its end, and no clash.
ALTER TABLE order_return ADD COLUMN "refundIds" JSONB NOT NULL DEFAULT '[]';
