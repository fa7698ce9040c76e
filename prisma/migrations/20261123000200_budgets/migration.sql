-- What an agent of a role may give without a second person.
ALTER TABLE agent ADD COLUMN role TEXT NOT NULL DEFAULT 'agent' CHECK (role IN ('agent', 'lead')),
  ADD COLUMN "notifyApproval" BOOLEAN NOT NULL DEFAULT true;

CREATE TABLE budget (
    "shopId" TEXT NOT NULL,
    id UUID NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('agent', 'lead', 'owner')),
    "causeId" UUID,
    "perAction" TEXT CHECK ("perAction" ~ '^[0-9]+(\.[0-9]+)?$'),
    "perDay" TEXT CHECK ("perDay" ~ '^[0-9]+(\.[0-9]+)?$'),
    "perCustomer" TEXT CHECK ("perCustomer" ~ '^[0-9]+(\.[0-9]+)?$'),
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT budget_pkey PRIMARY KEY ("shopId", id),
    CONSTRAINT "budget_shopId_causeId_fkey" FOREIGN KEY ("shopId", "causeId") REFERENCES cause ("shopId", id) ON DELETE RESTRICT ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "budget_shopId_role_causeId_key" ON budget ("shopId", role, "causeId") NULLS NOT DISTINCT;
SELECT protect_tenant_table('budget');

-- A day's and a quarter's sums, and what waits for a second person.
CREATE INDEX "resolution_shopId_confirmedAt_idx" ON resolution ("shopId", "confirmedAt");
CREATE INDEX "resolution_shopId_approvedBy_approvedAt_idx" ON resolution ("shopId", "approvedBy", "approvedAt");
CREATE INDEX "resolution_shopId_confirmedBy_confirmedAt_idx" ON resolution ("shopId", "confirmedBy", "confirmedAt");
CREATE INDEX "resolution_shopId_state_confirmedAt_idx" ON resolution ("shopId", state, "confirmedAt");
