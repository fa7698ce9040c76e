/** The app comes and goes, and may do more or less. */
import { iso } from '../state/time.ts';
import { numericId } from '../state/gid.ts';
import { themeOf } from '../storefront/theme.ts';
import type { Installation, ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import { shopPayload } from '../webhooks/payloads/shop-payload.ts';
import type { Stage } from './stage.ts';

/** Tokens die at once. That the app's own metafields and subscriptions go with it is our reading of Shopify. */
export function uninstall(stage: Stage, shop: ShopState): void {
  const { world, emit } = stage;
  const installation = theInstallation(stage, shop);
  if (installation.uninstalledAt) return;
  world.put(shop, 'AppInstallation', { ...installation, uninstalledAt: iso(world.now()) });
  stage.revokeTokens(shop);
  for (const doc of [...world.all(shop, 'Metafield')].filter((one) => one.ownerId === installation.id)) world.remove(shop, 'Metafield', doc.id);
  for (const doc of [...world.all(shop, 'WebhookSubscription')]) world.remove(shop, 'WebhookSubscription', doc.id);
  const [shopDoc] = world.all(shop, 'Shop');
  announce(emit, shop, [['app/uninstalled', shopPayload(shopDoc!, themeOf(world, shop).passwordPage)]]);
}

/** The owner installs the app and grants what its toml asks for. */
export function install(stage: Stage, shop: ShopState): void {
  const installation = theInstallation(stage, shop);
  stage.world.put(shop, 'AppInstallation', { ...installation, uninstalledAt: null, scopes: [...stage.registration.scopes] });
}

/** The owner grants or takes away scopes. */
export function changeScopes(stage: Stage, shop: ShopState, scopes: string[]): void {
  const { world, emit } = stage;
  const installation = theInstallation(stage, shop);
  const [shopDoc] = world.all(shop, 'Shop');
  world.put(shop, 'AppInstallation', { ...installation, scopes: [...scopes] });
  announce(emit, shop, [
    [
      'app/scopes_update',
      {
        id: Number(numericId(installation.id)),
        shop_id: shopDoc!.id,
        previous: installation.scopes,
        current: scopes,
        updated_at: world.now().toISOString(),
      },
    ],
  ]);
}

function theInstallation({ world }: Stage, shop: ShopState): Installation {
  const [installation] = world.all<Installation>(shop, 'AppInstallation');
  if (!installation) throw new Error(`The app was never in ${shop.domain}`);
  return installation;
}
