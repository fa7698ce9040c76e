-- What went back as the buyer has it: what an exchange may pay was agreed in that. Null until it is read again.
ALTER TABLE "order_refund" ADD COLUMN "presentmentTotal" TEXT;
