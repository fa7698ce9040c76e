-- Returns as they were last read, so that what changes is told once, whoever
-- changed it; and what an agent is about to change, so that it is told of her.
CREATE TABLE "order_return" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL CHECK ("status" IN ('requested', 'open', 'closed', 'declined', 'canceled')),
    "units" INTEGER NOT NULL,
    "processed" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "resolutionId" UUID,
    "readAt" TIMESTAMPTZ(3) NOT NULL,
    "wanted" TEXT CHECK ("wanted" IN ('open', 'closed', 'declined', 'canceled')),
    "wantedBy" TEXT,
    "wantedAt" TIMESTAMPTZ(3),

    CONSTRAINT "order_return_pkey" PRIMARY KEY ("shopId","id"),
    CHECK (("wanted" IS NULL) = ("wantedBy" IS NULL) AND ("wanted" IS NULL) = ("wantedAt" IS NULL))
);
CREATE INDEX "order_return_shopId_orderId_idx" ON "order_return"("shopId", "orderId");
-- Nightly: what is not over yet, the longest unread first.
CREATE INDEX "order_return_shopId_status_readAt_idx" ON "order_return"("shopId", "status", "readAt");
ALTER TABLE "order_return" ADD CONSTRAINT "order_return_shopId_orderId_fkey" FOREIGN KEY ("shopId", "orderId") REFERENCES "orders"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT protect_tenant_table('order_return');
