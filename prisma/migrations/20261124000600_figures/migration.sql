-- Seconds of the shop's open hours from a ticket's opening to its first answer,
-- written with the answer. What was answered before this version is timed by
-- night (time-earlier-answers.server.ts): a calendar cannot be read in SQL.
ALTER TABLE "ticket" ADD COLUMN "firstAnswerSeconds" INTEGER CHECK ("firstAnswerSeconds" >= 0);

-- The service figures count thirty days from an index alone.
DROP INDEX ticket_target;
CREATE INDEX ticket_target ON ticket ("shopId", "openedAt") INCLUDE ("answerDueAt", "firstAnsweredAt", "firstAnswerSeconds") WHERE NOT "heldBack";

-- What is left to time; empty from then on.
CREATE INDEX ticket_untimed ON ticket ("shopId", "openedAt" DESC, id) WHERE "firstAnsweredAt" IS NOT NULL AND "firstAnswerSeconds" IS NULL;
