-- An order whose buyer was erased is marked, for news of it may come late; and a
-- receipt names the webhook that asked, so that no job has to carry the person.
ALTER TABLE "orders" ADD COLUMN "redactedAt" TIMESTAMPTZ(3);
ALTER TABLE "redaction_receipt" ADD COLUMN "webhookId" TEXT;
