-- A mail finds its ticket by the reply address, with every delivery.
CREATE INDEX "ticket_shopId_replyKey_idx" ON "ticket"("shopId", "replyKey");
