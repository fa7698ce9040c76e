import { describe, expect, test } from 'vitest';
import { ownFolder } from '#tests/setup/own-folder.ts';
import { seedShop } from '../seed/seed-shop.ts';
import { openWorld } from '../state/world.ts';
import type { Installation } from '../types.ts';
import { createWebhooks } from './deliveries.ts';
import { handTimer } from './hand-timer.ts';
import type { HandTimer } from './hand-timer.ts';
import { readRegistration } from './registration.ts';

const registration = readRegistration('shopify.app.toml');

describe('after a restart of the sandbox', () => {
  /** The store, its journal and a timer that goes on; `answer` says what the app says. */
  function aProcess(dir: string, timer: HandTimer, answer: () => Response) {
    const received: string[] = [];
    const app = { clientId: 'id', clientSecret: 'shared-secret', url: 'https://mend-app.test', tomlPath: '', extensionDir: '', fetch: async (request: Request) => (received.push(request.headers.get('x-shopify-webhook-id')!), answer()) };
    const world = openWorld({ dir, now: () => new Date(timer.now()), plant: (line) => seedShop(line.seed, line.size, new Date(line.now)) });
    const shop = world.openShop('ondam.myshopify.com', 1, 'empty');
    const [installation] = world.all<Installation>(shop, 'AppInstallation');
    world.put(shop, 'AppInstallation', { ...installation!, scopes: ['read_orders'] });
    return { world, shop, received, webhooks: createWebhooks({ world, app, timer, registration }) };
  }

  test('what had not arrived is tried again with its id, until it has', async () => {
    const [dir, timer] = [ownFolder('webhooks '), handTimer()];
    const first = aProcess(dir, timer, () => new Response(null, { status: 503 }));
    first.webhooks.emit(first.shop, 'orders/updated', { id: 1 });
    await first.webhooks.drain();
    first.webhooks.close();
    first.world.close();
    await timer.wind(1000);
    const second = aProcess(dir, timer, () => new Response());
    expect(second.received).toEqual([]);
    await timer.wind(3_600_000);
    expect(second.received).toEqual(first.received);
    expect(second.webhooks.deliveries()[0]!.attempts.map(({ status }) => status)).toEqual([503, 200]);
    second.webhooks.close();
    second.world.close();
    const third = aProcess(dir, timer, () => new Response());
    await timer.wind(24 * 3_600_000);
    expect(third.received).toEqual([]);
  });

  test('one that was on its way when the process was killed is sent', async () => {
    const [dir, timer] = [ownFolder('webhooks '), handTimer()];
    const first = aProcess(dir, timer, () => new Response());
    first.webhooks.mode.late = 60_000;
    first.webhooks.emit(first.shop, 'orders/updated', { id: 1 });
    const second = aProcess(dir, timer, () => new Response());
    await second.webhooks.retryNow();
    expect(second.received).toEqual([first.webhooks.deliveries()[0]!.webhookId]);
  });
});
