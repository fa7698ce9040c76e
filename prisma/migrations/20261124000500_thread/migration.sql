-- Raised when the links that went out in mails are to open nothing any more; the secret itself is kept nowhere.
ALTER TABLE "ticket" ADD COLUMN "linkVersion" INTEGER NOT NULL DEFAULT 0;

-- Where the customer wrote it, when that is not the ticket's own channel: by a mail's link, in the chat's window, in their
-- account, or to an agent who wrote it down.
ALTER TABLE "message" ADD COLUMN "via" TEXT;
-- Whether the rows that stand keep to it is looked at by a migration of its own, which holds nobody up.
ALTER TABLE "message" ADD CONSTRAINT "message_via_check" CHECK ("via" IN ('thread', 'agent', 'chat', 'account')) NOT VALID;
