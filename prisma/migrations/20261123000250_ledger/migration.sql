-- A month's refunds, for the ledger.
CREATE INDEX "order_refund_shopId_createdAt_idx" ON order_refund ("shopId", "createdAt");
