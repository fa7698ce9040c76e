-- An agent writes down, at an order or a customer in the admin, what the customer told them.
ALTER TABLE "message" DROP CONSTRAINT "message_via_check";
ALTER TABLE "message" ADD CONSTRAINT "message_via_check" CHECK ("via" IN ('thread', 'agent'));
