import { setImmediate } from 'node:timers/promises';
import type { Desk } from '#app/desk/desk.ts';
import { recheckTemplate } from './recheck-templates.server.ts';
import { staleTemplates } from './stale-templates.server.ts';
import { templateRow } from './templates.server.ts';

/**
 * Of a job, soon after a new version of Mend began: templates that were last
 * tried on another version of Shopify's API, or never, are tried now, so that a
 * broken one shows before the night. No page waits for it: until then each is
 * tried when it is used (usable-template.server.ts).
 * @returns how many were tried
 */
export async function freshTemplates(desk: Pick<Desk, 'shop' | 'db' | 'clock'>): Promise<number> {
  const stale = await staleTemplates(desk);
  for (const id of stale) {
    await recheckTemplate(desk, await templateRow(desk, id));
    // Others wait for this thread too.
    await setImmediate();
  }
  return stale.length;
}
