-- The nightly forgetting finds what it empties, instead of walking past what it has emptied on the nights before.
CREATE INDEX webhook_intake_kept_bodies ON webhook_intake ("receivedAt") WHERE body IS NOT NULL;
CREATE INDEX session_online_end ON session ("expiresAt") WHERE "isOnline";
