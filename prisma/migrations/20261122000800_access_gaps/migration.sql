-- What the shop did not grant, and what Shopify withholds from the app: every
-- page that shows the shop's settings can say so without asking Shopify.
ALTER TABLE "shop_settings" ADD COLUMN "missingScopes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "shop_settings" ADD COLUMN "withheldData" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
