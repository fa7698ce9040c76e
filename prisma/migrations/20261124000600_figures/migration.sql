-- Seconds of the shop's open hours from a ticket's opening to its first answer,
-- written with the answer. What was answered before this version is timed by
-- night (time-earlier-answers.server.ts): a calendar cannot be read in SQL.
-- It may be there: whoever makes the next migration's indexes by hand beforehand, adds it beforehand.
ALTER TABLE "ticket" ADD COLUMN IF NOT EXISTS "firstAnswerSeconds" INTEGER;
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_firstAnswerSeconds_check" CHECK ("firstAnswerSeconds" >= 0) NOT VALID;
