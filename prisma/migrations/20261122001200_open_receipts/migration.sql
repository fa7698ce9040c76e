-- Forgetting a webhook's body asks whether a request of the law still needs it: few are open at a time.
CREATE INDEX redaction_receipt_open ON redaction_receipt ("shopDomain", "webhookId") WHERE "completedAt" IS NULL;
