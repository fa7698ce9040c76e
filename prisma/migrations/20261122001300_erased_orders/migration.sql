-- Orders that a request of the law named, known here or not: a fill or a late
-- webhook may bring one afterwards.
CREATE TABLE "erased_order" (
    "shopId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erased_order_pkey" PRIMARY KEY ("shopId","orderId")
);
SELECT protect_tenant_table('erased_order');

-- What runs as its owner looks up names in a session's temporary tables last:
-- not naming them means first.
ALTER FUNCTION search_tickets SET search_path = public, pg_temp;
ALTER FUNCTION due_shops SET search_path = public, pg_temp;
ALTER FUNCTION applied_migrations SET search_path = public, pg_temp;
