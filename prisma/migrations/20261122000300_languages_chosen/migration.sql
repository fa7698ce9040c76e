ALTER TABLE "shop_settings" ADD COLUMN "languagesChosenAt" TIMESTAMPTZ(3);
