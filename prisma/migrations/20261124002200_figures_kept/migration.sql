-- What was counted last, for the home page and the storefront alike, and when it is to be counted anew: soon after the
-- shop's next midnight. Null: now.
ALTER TABLE storefront_settings ADD COLUMN "figures" JSONB, ADD COLUMN "figuresDueAt" TIMESTAMPTZ(3);

CREATE INDEX figures_due ON storefront_settings ("figuresDueAt") WHERE "figuresOn";
CREATE POLICY reading ON storefront_settings FOR SELECT TO mend_reader USING (true);
GRANT SELECT ("shopId", "figuresOn", "figuresDueAt") ON storefront_settings TO mend_reader;

CREATE OR REPLACE FUNCTION due_shops(at timestamptz)
RETURNS TABLE ("shopId" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "shopId" FROM survey WHERE state IN ('waiting', 'scheduled') AND "dueAt" <= at
  UNION SELECT "shopId" FROM outbox_mail WHERE state IN ('queued', 'sending') AND "dueAt" <= at
  UNION SELECT "shopId" FROM resolution WHERE "checkAt" <= at
  UNION SELECT "shopId" FROM agent_notice WHERE "sentAt" IS NULL AND "createdAt" <= at
  UNION SELECT "shopId" FROM inbound_mail WHERE state = 'received' AND "receivedAt" <= at - interval '1 minute'
  UNION SELECT "shopId" FROM article WHERE "publishAt" <= at
  UNION SELECT "shopId" FROM storefront_settings WHERE "figuresOn" AND ("figuresDueAt" IS NULL OR "figuresDueAt" <= at)
$$;
