-- Single keys must be possible to turn off (WCAG 2.1, 2.1.4); each agent for themselves.
ALTER TABLE "agent" ADD COLUMN "shortcuts" BOOLEAN NOT NULL DEFAULT true;
