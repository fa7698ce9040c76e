-- What the shop has granted, optional scopes included: read again from Shopify
-- whenever they change, when the app is opened, and each night.
ALTER TABLE "shop_settings" ADD COLUMN "grantedScopes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
