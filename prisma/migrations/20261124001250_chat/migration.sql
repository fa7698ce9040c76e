-- Tickets that begin in the storefront's chat, or with a wish to be called.
ALTER TABLE ticket DROP CONSTRAINT ticket_channel_check;
ALTER TABLE ticket ADD CONSTRAINT ticket_channel_check CHECK (channel IN ('email', 'storefront', 'chat', 'phone')) NOT VALID;

-- What the storefront offers beside its form. Null phone hours: the shop's own.
ALTER TABLE storefront_settings ADD COLUMN "chatOn" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE storefront_settings ADD COLUMN "callBackOn" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE storefront_settings ADD COLUMN phone TEXT;
ALTER TABLE storefront_settings ADD COLUMN "phoneHours" JSONB;
ALTER TABLE storefront_settings ADD COLUMN "talkVersion" INTEGER NOT NULL DEFAULT 0;

-- When the window of a chat last asked for news: whether its shopper is still there.
CREATE TABLE chat (
    "shopId" TEXT NOT NULL,
    "ticketId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT chat_pkey PRIMARY KEY ("shopId", "ticketId"),
    CONSTRAINT "chat_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES ticket ("shopId", id) ON DELETE CASCADE
);
SELECT protect_tenant_table('chat');
