/** Who hears of a topic: the toml's subscriptions, then those made through the Admin API. */
import type { AppRegistration, Doc, Installation, ShopState, World } from '../types.ts';
import type { Registration } from './registration.ts';
import type { Letterbox } from './send.ts';
import { allowed, enumOf, outlivesApp } from './topics.ts';

export interface Subscriber extends Letterbox {
  includeFields: string[];
}

export function subscribersOf(world: World, shop: ShopState, topic: string, registration: Registration, app: AppRegistration): Subscriber[] {
  const [installation] = world.all<Installation>(shop, 'AppInstallation');
  const gone = !installation || Boolean(installation.uninstalledAt);
  if (gone && !outlivesApp(topic)) return [];
  if (!gone && !allowed(topic, installation.scopes)) return [];
  const fromToml = registration.subscriptions
    .filter((one) => one.topic === topic)
    .map((one) => subscriber(one.uri, one.includeFields, one.name, registration, app));
  const made = gone ? [] : [...world.all<Doc>(shop, 'WebhookSubscription')].filter((one) => one.topic === enumOf(topic));
  return [
    ...fromToml,
    ...made.map((one) => ({
      ...subscriber(String(one.uri), one.includeFields as string[], one.name as string | null, registration, app),
      subscriptionId: one.id,
    })),
  ];
}

function subscriber(uri: string, includeFields: string[], name: string | null, registration: Registration, app: AppRegistration): Subscriber {
  return { address: new URL(uri, app.url).href, includeFields, name, apiVersion: registration.apiVersion };
}
