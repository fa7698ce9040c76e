-- What acts by itself when an order issue has its cause.
CREATE TABLE policy (
    "shopId" TEXT NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    "causeId" UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('refund', 'replacement', 'goodwill')),
    preset JSONB NOT NULL DEFAULT '{}',
    "on" BOOLEAN NOT NULL DEFAULT false,
    -- Without a bound nothing acts by itself.
    "perAction" TEXT NOT NULL CHECK ("perAction" ~ '^[0-9]+(\.[0-9]+)?$'),
    "perDay" TEXT NOT NULL CHECK ("perDay" ~ '^[0-9]+(\.[0-9]+)?$'),
    "perCustomer" TEXT NOT NULL CHECK ("perCustomer" ~ '^[0-9]+(\.[0-9]+)?$'),
    version INTEGER NOT NULL DEFAULT 1,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT policy_pkey PRIMARY KEY ("shopId", id),
    CONSTRAINT "policy_shopId_causeId_fkey" FOREIGN KEY ("shopId", "causeId") REFERENCES cause ("shopId", id) ON DELETE RESTRICT ON UPDATE NO ACTION
);
-- One cause leads to one act by itself, not to two.
CREATE UNIQUE INDEX "policy_shopId_causeId_key" ON policy ("shopId", "causeId");
SELECT protect_tenant_table('policy');
