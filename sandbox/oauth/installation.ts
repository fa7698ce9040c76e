import type { Installation, ShopState, World } from '../types.ts';

/** The app's installation in a shop; undefined when it was never installed or is uninstalled. */
export function installationOf(world: World, shop: ShopState): Installation | undefined {
  for (const doc of world.all<Installation>(shop, 'AppInstallation')) {
    if (!doc.uninstalledAt) return doc;
  }
  return undefined;
}

/** The scopes the shop granted, none when the app is not there. */
export function grantedScopes(world: World, shop: ShopState): string[] {
  return [...(installationOf(world, shop)?.scopes ?? [])];
}
