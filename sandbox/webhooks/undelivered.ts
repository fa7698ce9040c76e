/** What has not arrived yet, kept with the world: a restart of the sandbox loses no webhook. */
import type { Doc, WebhookDelivery, World } from '../types.ts';
import type { Letterbox } from './send.ts';

const KIND = 'UndeliveredWebhook';

export interface Undelivered {
  delivery: WebhookDelivery;
  box: Letterbox;
  tries: number;
  /** Real time (milliseconds) of the next attempt. */
  dueAt: number;
}

export interface UndeliveredBook {
  keep(one: Undelivered): void;
  /** It arrived, or was given up. */
  forget(delivery: WebhookDelivery): void;
  /** Of all shops, the earliest triggered first. */
  all(): Undelivered[];
}

export function undeliveredBook(world: World): UndeliveredBook {
  return {
    keep({ delivery, box, tries, dueAt }) {
      const shop = world.shops.get(delivery.shop);
      if (shop) world.put(shop, KIND, { id: delivery.webhookId, delivery: structuredClone(delivery), box, tries, dueAt });
    },
    forget({ shop: domain, webhookId }) {
      const shop = world.shops.get(domain);
      if (shop && world.get(shop, KIND, webhookId)) world.remove(shop, KIND, webhookId);
    },
    all: () =>
      [...world.shops.values()]
        .flatMap((shop) => [...world.all<Doc & Undelivered>(shop, KIND)])
        .map(({ delivery, box, tries, dueAt }) => ({ delivery: structuredClone(delivery), box, tries, dueAt }))
        .sort((one, other) => one.delivery.triggeredAt.localeCompare(other.delivery.triggeredAt)),
  };
}
