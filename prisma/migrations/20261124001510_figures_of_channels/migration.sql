-- Wishes to be called are in no service figure: whoever calls back answers outside of the ticket.
DROP INDEX ticket_target;
CREATE INDEX ticket_target ON ticket ("shopId", "openedAt") INCLUDE ("answerDueAt", "firstAnsweredAt", "firstAnswerSeconds") WHERE NOT "heldBack" AND channel <> 'phone';
