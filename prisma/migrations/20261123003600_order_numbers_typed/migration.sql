-- What was typed into the form's own field for it: an order that comes later is looked for by it first.
ALTER TABLE "ticket" ADD COLUMN "orderNumber" TEXT;
