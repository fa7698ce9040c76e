-- The service figures count thirty days from an index alone. Wishes to be called are in none of them: whoever calls back
-- answers outside of the ticket.
CREATE INDEX IF NOT EXISTS ticket_figures ON ticket ("shopId", "openedAt") INCLUDE ("answerDueAt", "firstAnsweredAt", "firstAnswerSeconds") WHERE NOT "heldBack" AND channel <> 'phone';

-- What is left to time; empty from then on.
CREATE INDEX IF NOT EXISTS ticket_untimed ON ticket ("shopId", "openedAt" DESC, id) WHERE "firstAnsweredAt" IS NOT NULL AND "firstAnswerSeconds" IS NULL;
