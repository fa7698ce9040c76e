-- The day on which a resolution stands in the ledger: when its money or goods
-- moved at Shopify, or when it was certain that nothing will. Open ones have none.
-- Those of before get theirs in 003400.
ALTER TABLE resolution ADD COLUMN "accountedAt" TIMESTAMPTZ(3);
CREATE INDEX "resolution_shopId_accountedAt_confirmedAt_idx" ON resolution ("shopId", "accountedAt", "confirmedAt");

-- The refunds that a return left, as they were last read with it: an intake of an exchange is its end, and no clash.
ALTER TABLE order_return ADD COLUMN "refundIds" JSONB NOT NULL DEFAULT '[]';
