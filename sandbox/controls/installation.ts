import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import type { Store } from '#sandbox/pages/store.ts';
import type { AppRegistration, Installation, ShopState } from '#sandbox/types.ts';

export interface AskedScopes {
  required: string[];
  optional: string[];
}

/** What the app asks for in its `shopify.app.toml`. */
export function askedScopes(app: AppRegistration): AskedScopes {
  const toml = parse(readFileSync(app.tomlPath, 'utf8')) as { access_scopes?: { scopes?: string; optional_scopes?: string[] } };
  const required = (toml.access_scopes?.scopes ?? '').split(',').map((scope) => scope.trim()).filter(Boolean);
  return { required, optional: toml.access_scopes?.optional_scopes ?? [] };
}

/** What the shop granted; empty when the app is not installed. */
export function grantedScopes(store: Store, shop: ShopState): string[] {
  return [...(current(store, shop)?.scopes ?? [])];
}

/** Whether the app is in the shop now. */
export function isInstalled(store: Store, shop: ShopState): boolean {
  return current(store, shop) !== undefined;
}

function current(store: Store, shop: ShopState): Installation | undefined {
  return [...store.sandbox.world.all<Installation>(shop, 'AppInstallation')].find((one) => !one.uninstalledAt);
}
