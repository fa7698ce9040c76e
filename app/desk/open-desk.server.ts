import { randomInt } from 'node:crypto';
import type { FilesPort } from '#app/gateways/files/port.ts';
import type { MailPort } from '#app/gateways/mail/port.ts';
import type { PicturesPort } from '#app/gateways/pictures/port.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import type { Clock } from '#app/platform/clock.server.ts';
import { assertOutsideTransaction } from '#app/platform/db/shop-context.server.ts';
import { shopDb, shopTransaction, type ShopDb } from '#app/platform/db/shop-db.server.ts';
import type { PrismaClient } from '#app/platform/generated/prisma/client.ts';
import { newId } from '#app/platform/ids.ts';
import { announceIn } from '#app/platform/live/announce.sql.server.ts';
import { enqueueIn } from '#app/platform/queue/enqueue.sql.server.ts';
import type { Actor, Desk, Ledger, ShopIdentity } from './desk.ts';

/** What every desk of a process shares. */
export interface House {
  prisma: PrismaClient;
  clock: Clock;
  mail: MailPort;
  files: FilesPort;
  pictures: PicturesPort;
  linkSecret: string;
  mailDomain: string;
}

/** A desk for one caller in one shop. */
export function openDesk(house: House, shop: ShopIdentity, actor: Actor, shopify: ShopifyPort): Desk {
  return {
    shop,
    actor,
    clock: house.clock,
    newId: () => newId(house.clock),
    randomDigits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
    db: shopDb(house.prisma, shop.id),
    shopify: outsideTransactions('desk.shopify', shopify),
    mail: outsideTransactions('desk.mail', house.mail),
    files: outsideTransactions('desk.files', house.files),
    pictures: outsideTransactions('desk.pictures', house.pictures),
    linkSecret: house.linkSecret,
    mailDomain: house.mailDomain,
    transaction: (work) => shopTransaction(house.prisma, shop.id, (db) => work(openLedger(house, shop, actor, db))),
  };
}

function openLedger(house: House, shop: ShopIdentity, actor: Actor, db: ShopDb): Ledger {
  return {
    shop,
    actor,
    db,
    clock: house.clock,
    newId: () => newId(house.clock),
    linkSecret: house.linkSecret,
    mailDomain: house.mailDomain,
    enqueue: (job, payload, options) => enqueueIn(db, job, payload, options),
    announce: (change) => announceIn(db, shop.id, change),
  };
}

/** Another machine's answer must never be awaited while rows are locked. */
function outsideTransactions<T extends object>(what: string, port: T): T {
  return new Proxy(port, {
    get(target, property, receiver) {
      const member = Reflect.get(target, property, receiver);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        assertOutsideTransaction(what);
        return member.apply(target, args);
      };
    },
  });
}
