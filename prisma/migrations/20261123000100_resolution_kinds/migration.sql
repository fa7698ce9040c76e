-- More kinds of resolution, a second person's approval, what acts by itself.
ALTER TABLE resolution DROP CONSTRAINT resolution_kind_check;
ALTER TABLE resolution ADD CONSTRAINT resolution_kind_check CHECK (kind IN
  ('refund', 'replacement', 'return', 'exchange', 'return_processing', 'cancellation', 'address_change', 'item_change', 'goodwill'));
ALTER TABLE resolution DROP CONSTRAINT resolution_state_check;
ALTER TABLE resolution ADD CONSTRAINT resolution_state_check CHECK (state IN
  ('draft', 'awaiting_approval', 'confirmed', 'running', 'done', 'failed', 'unknown'));

ALTER TABLE resolution
  ADD COLUMN "madeId" TEXT,
  ADD COLUMN "approvedBy" TEXT,
  ADD COLUMN "approvedAt" TIMESTAMPTZ(3),
  ADD COLUMN "overBudget" JSONB,
  ADD COLUMN "declinedNote" TEXT,
  ADD COLUMN "policyName" TEXT;

-- What returns, jobs and the like tell of is found by the id of what was made.
CREATE INDEX "resolution_shopId_kind_madeId_idx" ON resolution ("shopId", kind, "madeId");
-- Who asked is never who approves.
ALTER TABLE resolution ADD CHECK ("approvedBy" IS NULL OR "approvedBy" <> "confirmedBy");

ALTER TABLE order_issue DROP CONSTRAINT order_issue_outcome_check;
ALTER TABLE order_issue ADD CONSTRAINT order_issue_outcome_check CHECK (outcome IN
  ('none', 'refunded', 'replaced', 'returned', 'exchanged', 'cancelled', 'changed', 'given', 'answered', 'declined'));
