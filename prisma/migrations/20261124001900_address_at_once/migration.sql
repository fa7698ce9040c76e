-- Another address may be set at once as well.
ALTER TABLE shopper_policy DROP CONSTRAINT shopper_policy_kind_check;
ALTER TABLE shopper_policy ADD CONSTRAINT shopper_policy_kind_check CHECK (kind IN ('cancellation', 'return', 'address_change'));

-- How who asked showed that the order is theirs, and when: "code" by a mail to the order's own address,
-- "customer_code" by one to another address of its customer, "sign_in" by Shopify. Null for what was asked before.
ALTER TABLE shopper_request
    ADD COLUMN "provenBy" TEXT CHECK ("provenBy" IN ('code', 'customer_code', 'sign_in')),
    ADD COLUMN "provenAt" TIMESTAMPTZ(3),
    ADD CONSTRAINT shopper_request_proven CHECK (("provenBy" IS NULL) = ("provenAt" IS NULL));
