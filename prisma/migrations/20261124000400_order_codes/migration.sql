-- What the storefront shows beside its help, and where our doors are in it.
CREATE TABLE storefront_settings (
    "shopId" TEXT NOT NULL,
    -- The merchant may have moved the app proxy: learned from what comes through it.
    "proxyPath" TEXT NOT NULL DEFAULT '/apps/mend' CHECK ("proxyPath" ~ '^/[a-z]+/[A-Za-z0-9_-]+$'),
    "proxySeenAt" TIMESTAMPTZ(3),

    CONSTRAINT storefront_settings_pkey PRIMARY KEY ("shopId")
);
SELECT protect_tenant_table('storefront_settings');

-- Six digits by which a shopper shows that an order's mail reaches them. Written
-- for every wish, whether or not there is such an order.
CREATE TABLE order_code (
    "shopId" TEXT NOT NULL,
    id UUID NOT NULL,
    -- Keyed: nobody reads an address from it.
    "addressHash" TEXT NOT NULL,
    -- Until the mail is written, or there is none to write.
    address TEXT,
    locale TEXT NOT NULL CHECK (locale IN ('ko', 'en')),
    -- As typed, in its normal form.
    "orderNumber" TEXT NOT NULL,
    -- Both null where the address has no such order.
    "orderId" TEXT,
    "codeHash" TEXT,
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT order_code_pkey PRIMARY KEY ("shopId", id)
);
CREATE INDEX "order_code_shopId_addressHash_createdAt_idx" ON order_code ("shopId", "addressHash", "createdAt");
CREATE INDEX "order_code_shopId_createdAt_idx" ON order_code ("shopId", "createdAt");
SELECT protect_tenant_table('order_code');

-- What a shopper asked of an order: the ticket it opened, the issue it is about,
-- and the plan that an agent may confirm.
CREATE TABLE shopper_request (
    "shopId" TEXT NOT NULL,
    id UUID NOT NULL,
    "orderId" TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('late', 'lost', 'damaged', 'wrong', 'missing', 'return', 'cancel', 'address', 'question')),
    "ticketId" UUID NOT NULL,
    "issueId" UUID,
    "resolutionId" UUID,
    -- Lines, or the address wanted.
    wish JSONB NOT NULL DEFAULT '{}',
    -- Why no plan could be made of it, as words of problems.json.
    "notPlanned" TEXT,
    -- Why it was not done at once, likewise; and when the shopper was told that it was.
    "leftBecause" TEXT,
    "toldAt" TIMESTAMPTZ(3),
    -- How who asked showed that the order is theirs, and when: "code" by a mail to the order's own address,
    -- "customer_code" by one to another address of its customer, "sign_in" by Shopify.
    "provenBy" TEXT CHECK ("provenBy" IN ('code', 'customer_code', 'sign_in')),
    "provenAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT shopper_request_pkey PRIMARY KEY ("shopId", id),
    CONSTRAINT shopper_request_proven CHECK (("provenBy" IS NULL) = ("provenAt" IS NULL)),
    CONSTRAINT "shopper_request_shopId_orderId_fkey" FOREIGN KEY ("shopId", "orderId") REFERENCES orders ("shopId", id) ON DELETE RESTRICT,
    CONSTRAINT "shopper_request_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES ticket ("shopId", id) ON DELETE CASCADE,
    CONSTRAINT "shopper_request_shopId_issueId_fkey" FOREIGN KEY ("shopId", "issueId") REFERENCES order_issue ("shopId", id) ON DELETE SET NULL ("issueId"),
    CONSTRAINT "shopper_request_shopId_resolutionId_fkey" FOREIGN KEY ("shopId", "resolutionId") REFERENCES resolution ("shopId", id) ON DELETE SET NULL ("resolutionId")
);
CREATE INDEX "shopper_request_shopId_orderId_createdAt_idx" ON shopper_request ("shopId", "orderId", "createdAt" DESC);
CREATE INDEX "shopper_request_shopId_ticketId_idx" ON shopper_request ("shopId", "ticketId");
CREATE INDEX "shopper_request_shopId_resolutionId_idx" ON shopper_request ("shopId", "resolutionId");
CREATE INDEX "shopper_request_shopId_issueId_idx" ON shopper_request ("shopId", "issueId");
SELECT protect_tenant_table('shopper_request');
