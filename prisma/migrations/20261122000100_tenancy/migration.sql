-- Tenancy: keys, guard and forced row-level security (docs/decisions/0002-tenancy.md).
-- The roles mend_app, mend_control, mend_reader and mend_queue are made by the
-- migrate command beforehand.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

GRANT USAGE ON SCHEMA public TO mend_app, mend_control, mend_reader;

-- Every tenant table passes through here, those of later migrations too.
-- FORCE binds the owner as well: without the policy "migrating" a backfill
-- would touch no row and say nothing.
CREATE FUNCTION protect_tenant_table(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY tenant ON %s TO mend_app USING ("shopId" = nullif(current_setting(''app.shop_id'', true), '''')) WITH CHECK ("shopId" = nullif(current_setting(''app.shop_id'', true), ''''))',
    target);
  EXECUTE format('CREATE POLICY migrating ON %s TO %I USING (true) WITH CHECK (true)', target, current_user);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO mend_app', target);
END
$$;

SELECT protect_tenant_table(format('%I', table_name)::regclass)
FROM information_schema.columns
WHERE table_schema = 'public' AND column_name = 'shopId' AND table_name <> 'redaction_receipt';

GRANT SELECT, INSERT, UPDATE, DELETE ON shop, session, webhook_intake, redaction_receipt TO mend_control;

-- Statuses are text with a CHECK: only equality on text is leakproof, and only
-- leakproof operators become index conditions under a policy.
ALTER TABLE shop ADD CHECK (status IN ('installed', 'uninstalled'));
ALTER TABLE webhook_intake ADD CHECK (state IN ('received', 'done', 'ignored'));
ALTER TABLE ticket ADD CHECK (status IN ('open', 'waiting', 'resolved'));
ALTER TABLE ticket ADD CHECK (channel IN ('email', 'storefront'));
ALTER TABLE message ADD CHECK (kind IN ('customer', 'agent', 'note', 'system'));
ALTER TABLE draft ADD CHECK (kind IN ('reply', 'note'));
ALTER TABLE order_issue ADD CHECK (status IN ('open', 'closed'));
ALTER TABLE order_issue ADD CHECK (outcome IN ('none', 'refunded', 'replaced', 'answered', 'declined'));
ALTER TABLE resolution ADD CHECK (kind IN ('refund', 'replacement'));
ALTER TABLE resolution ADD CHECK (state IN ('draft', 'confirmed', 'running', 'done', 'failed', 'unknown'));
ALTER TABLE survey ADD CHECK (state IN ('waiting', 'scheduled', 'sent', 'answered', 'cancelled', 'skipped', 'expired'));
ALTER TABLE survey ADD CHECK (score BETWEEN 1 AND 5);
ALTER TABLE outbox_mail ADD CHECK (state IN ('held', 'queued', 'sending', 'sent', 'bounced', 'failed', 'unknown', 'cancelled'));
ALTER TABLE inbound_mail ADD CHECK (state IN ('received', 'done', 'failed'));
ALTER TABLE sync_run ADD CHECK (state IN ('running', 'done', 'failed'));
ALTER TABLE compensated_unit ADD CHECK (unit >= 1);
ALTER TABLE customer_claim ADD CHECK (kind IN ('email', 'phone'));

-- The search role sees every shop's terms, so what it owns takes the shop from
-- the connection and never from a parameter.
CREATE INDEX ticket_search_grams ON ticket_search USING gin ("shopId", grams);
GRANT SELECT ON ticket_search TO mend_reader;
CREATE POLICY reading ON ticket_search FOR SELECT TO mend_reader USING (true);

CREATE FUNCTION search_tickets(wanted text[], before timestamptz, before_id uuid, page int)
RETURNS TABLE ("ticketId" uuid, "lastMessageAt" timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  shop text := nullif(current_setting('app.shop_id', true), '');
  found_rows int;
  horizon record;
BEGIN
  IF shop IS NULL OR coalesce(cardinality(wanted), 0) = 0 THEN RETURN; END IF;
  -- A common term fills the page from the newest tickets; the GIN index would
  -- fetch all its matches first.
  RETURN QUERY
    SELECT recent."ticketId", recent."lastMessageAt"
    FROM (SELECT s."ticketId", s."lastMessageAt", s.grams FROM ticket_search s
          WHERE s."shopId" = shop AND (s."lastMessageAt", s."ticketId") < (before, before_id)
          ORDER BY s."lastMessageAt" DESC, s."ticketId" DESC LIMIT 1000) recent
    WHERE recent.grams @> wanted
    ORDER BY recent."lastMessageAt" DESC, recent."ticketId" DESC
    LIMIT page;
  GET DIAGNOSTICS found_rows = ROW_COUNT;
  IF found_rows >= page THEN RETURN; END IF;
  -- A rarer term: what is older than those comes through the index.
  SELECT s."lastMessageAt" AS at, s."ticketId" AS id INTO horizon FROM ticket_search s
    WHERE s."shopId" = shop AND (s."lastMessageAt", s."ticketId") < (before, before_id)
    ORDER BY s."lastMessageAt" DESC, s."ticketId" DESC OFFSET 999 LIMIT 1;
  IF horizon IS NULL THEN RETURN; END IF;
  RETURN QUERY
    SELECT older."ticketId", older."lastMessageAt"
    FROM (SELECT s."ticketId", s."lastMessageAt" FROM ticket_search s
          WHERE s."shopId" = shop AND s.grams @> wanted OFFSET 0) older
    WHERE (older."lastMessageAt", older."ticketId") < (horizon.at, horizon.id)
    ORDER BY older."lastMessageAt" DESC, older."ticketId" DESC
    LIMIT page - found_rows;
END
$$;

-- Which shops have something due: the sweep asks once, for all.
CREATE POLICY reading ON survey FOR SELECT TO mend_reader USING (true);
CREATE POLICY reading ON outbox_mail FOR SELECT TO mend_reader USING (true);
CREATE POLICY reading ON resolution FOR SELECT TO mend_reader USING (true);
CREATE POLICY reading ON agent_notice FOR SELECT TO mend_reader USING (true);
CREATE POLICY reading ON inbound_mail FOR SELECT TO mend_reader USING (true);
GRANT SELECT ("shopId", state, "dueAt", "expiresAt") ON survey TO mend_reader;
GRANT SELECT ("shopId", state, "dueAt") ON outbox_mail TO mend_reader;
GRANT SELECT ("shopId", state, "checkAt") ON resolution TO mend_reader;
GRANT SELECT ("shopId", "sentAt", "createdAt") ON agent_notice TO mend_reader;
GRANT SELECT ("shopId", state, "receivedAt") ON inbound_mail TO mend_reader;
CREATE INDEX survey_due ON survey ("dueAt") WHERE state IN ('waiting', 'scheduled');
CREATE INDEX outbox_mail_due ON outbox_mail ("dueAt") WHERE state IN ('queued', 'sending');
CREATE INDEX resolution_check ON resolution ("checkAt") WHERE "checkAt" IS NOT NULL;
CREATE INDEX agent_notice_due ON agent_notice ("createdAt") WHERE "sentAt" IS NULL;
CREATE INDEX inbound_mail_due ON inbound_mail ("receivedAt") WHERE state = 'received';

CREATE FUNCTION due_shops(at timestamptz)
RETURNS TABLE ("shopId" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT "shopId" FROM survey WHERE state IN ('waiting', 'scheduled') AND "dueAt" <= at
  UNION SELECT "shopId" FROM outbox_mail WHERE state IN ('queued', 'sending') AND "dueAt" <= at
  UNION SELECT "shopId" FROM resolution WHERE "checkAt" <= at
  UNION SELECT "shopId" FROM agent_notice WHERE "sentAt" IS NULL AND "createdAt" <= at
  UNION SELECT "shopId" FROM inbound_mail WHERE state = 'received' AND "receivedAt" <= at - interval '1 minute'
$$;

GRANT CREATE ON SCHEMA public TO mend_reader;
ALTER FUNCTION search_tickets OWNER TO mend_reader;
ALTER FUNCTION due_shops OWNER TO mend_reader;
REVOKE CREATE ON SCHEMA public FROM mend_reader;
REVOKE ALL ON FUNCTION search_tickets, due_shops FROM public;
GRANT EXECUTE ON FUNCTION search_tickets TO mend_app;
GRANT EXECUTE ON FUNCTION due_shops TO mend_control;

-- Start-up asks which migrations are in; Prisma's table belongs to its owner.
CREATE FUNCTION applied_migrations() RETURNS TABLE (name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT migration_name::text FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
$$;
REVOKE ALL ON FUNCTION applied_migrations FROM public;
GRANT EXECUTE ON FUNCTION applied_migrations TO mend_control;
