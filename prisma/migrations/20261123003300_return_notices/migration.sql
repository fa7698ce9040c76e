-- Whether Shopify writes to the customer when a return is approved, declined or gets its label.
ALTER TABLE "shop_settings" ADD COLUMN "shopifyNotifiesReturn" BOOLEAN NOT NULL DEFAULT false;
