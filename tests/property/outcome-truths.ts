import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { modelOf } from './kinds/models.ts';
import type { Scene } from './scene.ts';
import type { Said } from './truths.ts';
import { allRefunds } from './world.ts';

/** Shopify's money and goods are the ledger's, resolution by resolution, to the cent and in both currencies. */
export function outcomeTruths(scene: Scene, { rows }: Said): string[] {
  const known = new Set(rows.map((row) => row.id));
  const strange = allRefunds(scene).filter((one) => one.resolutionId && !known.has(one.resolutionId)).map((one) => `refund ${one.id} bears the mark of no resolution`);
  return [...strange, ...rows.flatMap((row) => [...endless(scene, row), ...modelOf(row.kind).truths(scene, row).map((wrong) => `${row.kind} ${row.id} ${wrong}`)])];
}

/** Of a deleted order nobody can say any more what came of it: that is said, and a person asked. */
function endless(scene: Scene, row: Resolution): string[] {
  if (!['awaiting_approval', 'confirmed', 'running', 'unknown'].includes(row.state)) return [];
  return scene.order() ? [`${row.kind} ${row.id} stays ${row.state}`] : [];
}
