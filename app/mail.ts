import fs from 'node:fs';
import { enterMail } from '#app/desk/enter-mail.server.ts';
import { storeMail } from '#app/domain/channels/email/store-mail.server.ts';
import { openMailDoor } from '#app/gateways/mail/mail-door.server.ts';
import { checkDatabase } from '#app/platform/db/checks.server.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';

/** The mail process: opens the inbound SMTP door and keeps it open until it is told to stop. */
async function main(): Promise<void> {
  const settings = env();
  await checkDatabase(settings.DATABASE_URL);
  const { MAIL_TLS_CERT: cert, MAIL_TLS_KEY: key } = settings;
  const door = await openMailDoor({
    host: settings.MAIL_HOST,
    port: settings.MAIL_PORT,
    name: settings.MAIL_DOMAIN,
    ...(cert && key ? { tls: { cert: fs.readFileSync(cert), key: fs.readFileSync(key) } } : {}),
    known: async (address) => (await enterMail(address)) !== null,
    keep,
  });
  log.info({ port: door.port, domain: settings.MAIL_DOMAIN, starttls: Boolean(cert && key) }, 'mail door open');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'mail door closing');
      void door.close().then(() => process.exit(0));
    });
  }
}

async function keep(mail: { from: string; to: string[]; bytes: Buffer }): Promise<void> {
  for (const recipient of mail.to) {
    const entrance = await enterMail(recipient);
    // Gone since it was asked for a moment ago: nobody is left to read it.
    if (!entrance) continue;
    const stored = await storeMail(entrance.desk, { envelopeFrom: mail.from, envelopeTo: recipient, bytes: mail.bytes });
    log.info({ shop: entrance.desk.shop.id, size: mail.bytes.length, address: entrance.address.kind, again: !stored }, 'mail kept');
  }
}

await main();
