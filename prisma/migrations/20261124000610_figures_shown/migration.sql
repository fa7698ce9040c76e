-- A shop tells its service figures in the storefront when it chooses to.
ALTER TABLE storefront_settings ADD COLUMN "figuresOn" BOOLEAN NOT NULL DEFAULT false;
