-- The nightly forgetting finds tokens that nobody has stored again for long, among those of every shop.
CREATE INDEX "session_updatedAt_idx" ON "session"("updatedAt");
