-- Each filter of the inbox in the order of the inbox: a rare match among many
-- tickets is found without walking past the others.
CREATE INDEX ticket_unread ON ticket ("shopId", "lastMessageAt" DESC, id) WHERE unread;
CREATE INDEX ticket_held_back ON ticket ("shopId", "lastMessageAt" DESC, id) WHERE "heldBack";
CREATE INDEX ticket_with_order ON ticket ("shopId", "lastMessageAt" DESC, id) WHERE "orderId" IS NOT NULL;
CREATE INDEX ticket_without_order ON ticket ("shopId", "lastMessageAt" DESC, id) WHERE "orderId" IS NULL;
CREATE INDEX ticket_assignee ON ticket ("shopId", "assigneeId", "lastMessageAt" DESC, id);
-- The inbox's counts, from the index alone.
CREATE INDEX ticket_counted ON ticket ("shopId", status, "assigneeId") WHERE NOT "heldBack";
