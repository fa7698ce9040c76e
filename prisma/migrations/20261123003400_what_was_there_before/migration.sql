-- What 003000 and 003200 made room for, of the rows that were there. By itself, because a migration is one
-- transaction: tables that were altered in it would be locked for everybody until the last row is filled.
UPDATE "fulfillment"
    SET "trackings" = jsonb_build_array(jsonb_build_object('company', "trackingCompany", 'number', "trackingNumber", 'url', "trackingUrl"))
    WHERE "trackings" = '[]' AND ("trackingCompany" IS NOT NULL OR "trackingNumber" IS NOT NULL OR "trackingUrl" IS NOT NULL);

UPDATE resolution SET "accountedAt" = CASE
    WHEN "state" = 'failed' THEN "settledAt"
    WHEN COALESCE(("outcome" ->> 'pending')::boolean, false) AND "outcomeAt" IS NULL THEN NULL
    ELSE COALESCE(("outcome" ->> 'at')::timestamptz, ("outcome" ->> 'cancelledAt')::timestamptz, "settledAt")
  END
  WHERE "accountedAt" IS NULL AND "state" IN ('done', 'failed');
