-- In a transaction of its own: it reads whole tables under a lock that neither reading nor writing waits for.
ALTER TABLE message VALIDATE CONSTRAINT message_via_check;
ALTER TABLE ticket VALIDATE CONSTRAINT "ticket_firstAnswerSeconds_check", VALIDATE CONSTRAINT ticket_channel_check;
