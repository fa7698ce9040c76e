-- Raised when the links that went out in mails are to open nothing any more; the secret itself is kept nowhere.
ALTER TABLE "ticket" ADD COLUMN "linkVersion" INTEGER NOT NULL DEFAULT 0;

-- Where the customer wrote it, when that is not the ticket's own channel.
ALTER TABLE "message" ADD COLUMN "via" TEXT;
ALTER TABLE "message" ADD CONSTRAINT "message_via_check" CHECK ("via" IN ('thread'));
