-- What shoppers may have done at once, by kind of what they ask.
CREATE TABLE shopper_policy (
    "shopId" TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('cancellation', 'return', 'address_change')),
    "on" BOOLEAN NOT NULL DEFAULT false,
    "withinHours" INTEGER NOT NULL CHECK ("withinHours" BETWEEN 1 AND 8760),
    -- Without a bound nothing is done at once.
    most TEXT CHECK (most ~ '^[0-9]+(\.[0-9]+)?$'),
    -- The one that it was said in: the shop may come to another.
    currency TEXT,
    instructions JSONB NOT NULL DEFAULT '{}',
    version INTEGER NOT NULL DEFAULT 0,
    "updatedBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT shopper_policy_pkey PRIMARY KEY ("shopId", kind),
    CONSTRAINT shopper_policy_bounded CHECK (NOT "on" OR most IS NOT NULL),
    CONSTRAINT shopper_policy_in_currency CHECK ((most IS NULL) = (currency IS NULL))
);
SELECT protect_tenant_table('shopper_policy');
