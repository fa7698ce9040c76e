-- Each night empties the raw mails that were kept long enough: those emptied
-- before, years of them, are not walked past again.
CREATE INDEX inbound_mail_raw ON inbound_mail ("shopId", "receivedAt") WHERE raw IS NOT NULL;
