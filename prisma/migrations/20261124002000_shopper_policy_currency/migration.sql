-- The currency that the most amount was said in: the shop may come to another one. What was said so far was said in the shop's.
ALTER TABLE shopper_policy ADD COLUMN currency TEXT;
UPDATE shopper_policy policy SET currency = settings.currency FROM shop_settings settings WHERE settings."shopId" = policy."shopId" AND policy.most IS NOT NULL;
ALTER TABLE shopper_policy ADD CONSTRAINT shopper_policy_in_currency CHECK ((most IS NULL) = (currency IS NULL));
