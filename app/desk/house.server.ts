import type pg from 'pg';
import { smtpMail } from '#app/gateways/mail/smtp-mail.server.ts';
import { sharpPictures } from '#app/gateways/pictures/sharp-pictures.server.ts';
import type { GatewayTools } from '#app/gateways/shopify/shopify-gateway.server.ts';
import { systemClock } from '#app/platform/clock.server.ts';
import { rolePool, shopPool, whenLost } from '#app/platform/db/pools.server.ts';
import { prismaOver } from '#app/platform/db/shop-db.server.ts';
import { env } from '#app/platform/env.server.ts';
import { LiveHub } from '#app/platform/live/hub.server.ts';
import { log } from '#app/platform/log.server.ts';
import { readKeyRing } from '#app/platform/seal.server.ts';
import { singleton } from '#app/platform/singleton.ts';
import { chosenFiles } from './chosen-files.server.ts';
import type { House } from './open-desk.server.ts';
import { SealedSessionStorage } from './session-storage.server.ts';

/** What a process of the app is made of, opened once. */
export interface WholeHouse extends House {
  shopPool: pg.Pool;
  control: pg.Pool;
  /** For locks alone: who holds one waits for connections of `control`, so the two must not share them. */
  locks: pg.Pool;
  queue: pg.Pool;
  sessions: SealedSessionStorage;
  live: LiveHub;
  /** How jobs wait for Shopify: real time, unless a test owns it. */
  patience: Partial<GatewayTools>;
}

/** Callers that hold or wait for a lock at the same time; the others wait for one of these. */
const LOCKS = 4;

/** The process's own, opened by whoever asks first. @throws Error when the environment is not whole */
export function house(): WholeHouse {
  return singleton('house', openHouse);
}

function openHouse(): WholeHouse {
  const settings = env();
  const shops = shopPool(settings.DATABASE_URL, settings.POOL_SIZE);
  const control = rolePool(settings.DATABASE_URL, 'mend_control', settings.POOL_SIZE);
  const locks = rolePool(settings.DATABASE_URL, 'mend_control', LOCKS);
  const queue = rolePool(settings.DATABASE_URL, 'mend_queue', settings.POOL_SIZE);
  for (const pool of [shops, control, locks, queue]) whenLost(pool, (error) => log.warn({ reason: error.message }, 'connection lost'));
  return {
    shopPool: shops,
    control,
    locks,
    queue,
    prisma: prismaOver(shops),
    clock: systemClock(settings.CLOCK_FILE),
    mail: smtpMail(settings.SMTP_URL),
    files: chosenFiles(settings),
    pictures: sharpPictures(),
    linkSecret: settings.LINK_SECRET,
    mailDomain: settings.MAIL_DOMAIN,
    sessions: new SealedSessionStorage(control, readKeyRing(settings.TOKEN_KEYS)),
    live: new LiveHub(settings.DATABASE_URL),
    patience: {},
  };
}
