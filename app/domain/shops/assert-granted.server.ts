import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { scopesFor, type Capability } from './optional-scopes.ts';
import { shopSettings } from './shop-settings.server.ts';

/**
 * Refuses what needs a permission that the shop has not given, before anything is stored or sent.
 * @throws Problem scope_missing, which names the capability in `shown` so that the page can ask for it
 */
export async function assertGranted(at: Pick<Desk | Ledger, 'shop' | 'db'>, capability: Capability): Promise<void> {
  const missing = scopesFor(capability, (await shopSettings(at)).grantedScopes);
  if (missing.length) throw new Problem('scope_missing', { values: { scope: missing.join(', ') }, shown: { capability } });
}
