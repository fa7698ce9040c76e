-- Which topics the form offers and what each asks; null where the shop has chosen nothing.
ALTER TABLE storefront_settings ADD COLUMN topics JSONB;
ALTER TABLE storefront_settings ADD COLUMN "topicsVersion" INTEGER NOT NULL DEFAULT 0;
