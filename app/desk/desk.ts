import type { FilesPort } from '#app/gateways/files/port.ts';
import type { MailPort } from '#app/gateways/mail/port.ts';
import type { PicturesPort } from '#app/gateways/pictures/port.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import type { Clock } from '#app/platform/clock.server.ts';
import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import type { EnqueueOptions, JobName, JobPayload } from '#app/platform/queue/catalogue.ts';

export interface ShopIdentity {
  /** Shopify's numeric shop id: the tenant key. */
  id: string;
  /** myshopify domain. */
  domain: string;
}

/** In whose name something happens. */
export interface Actor {
  kind: 'agent' | 'customer' | 'system' | 'rule' | 'shopify';
  id?: string;
  name?: string;
}

/** Everything a change may touch, inside one transaction. */
export interface Ledger {
  shop: ShopIdentity;
  actor: Actor;
  db: ShopDb;
  clock: Clock;
  /** A new UUIDv7. */
  newId(): string;
  /** Purpose-bound signatures of links and addresses. */
  linkSecret: string;
  mailDomain: string;
  /** Joins the transaction: the job exists exactly when the change does. */
  enqueue<N extends JobName>(job: N, payload: JobPayload<N>, options?: EnqueueOptions): Promise<void>;
  /** Tells open pages of this shop after the commit; ids only. */
  announce(change: Announcement): Promise<void>;
}

export interface Announcement {
  ticketId?: string;
  topic: 'ticket' | 'order' | 'sync' | 'help' | 'survey' | 'shop';
}

/** Everything that one shop's code may touch. */
export interface Desk {
  shop: ShopIdentity;
  actor: Actor;
  /** Reads outside of a transaction. */
  db: ShopDb;
  clock: Clock;
  newId(): string;
  /** So many digits by chance, each as likely as the other. */
  randomDigits(count: number): string;
  /** Shopify with the caller's own token: an agent's in the admin, the shop's in jobs. */
  shopify: ShopifyPort;
  mail: MailPort;
  files: FilesPort;
  pictures: PicturesPort;
  /** Purpose-bound signatures of links and addresses. */
  linkSecret: string;
  mailDomain: string;
  /** The callback is a named function that takes the Ledger and nothing else of the Desk. */
  transaction<T>(work: (ledger: Ledger) => Promise<T>): Promise<T>;
}
