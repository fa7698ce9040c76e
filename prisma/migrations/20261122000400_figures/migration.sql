-- The figures of home count over thirty days and two weeks: from an index
-- alone, as the shop's other rows grow.
CREATE INDEX ticket_target ON ticket ("shopId", "openedAt") INCLUDE ("answerDueAt", "firstAnsweredAt") WHERE NOT "heldBack";
CREATE INDEX orders_sold ON orders ("shopId", "createdAt") WHERE NOT "isReplacement" AND "deletedAt" IS NULL;
CREATE INDEX "survey_shopId_sentAt_idx" ON "survey"("shopId", "sentAt");
