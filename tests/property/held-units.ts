import { compensatedLines, type Plan } from '#app/domain/resolutions/plan.ts';
import type { Scene } from './scene.ts';

/** Whatever may have been sent holds its units until it is known what became of it. */
export async function freedTooEarly({ job, store: { shop } }: Scene): Promise<string[]> {
  const open = await job.db.resolution.findMany({ where: { shopId: shop.id, state: { in: ['confirmed', 'running', 'unknown'] } }, include: { units: true } });
  return open.flatMap((row) => {
    const wanted = compensatedLines(row.plan as unknown as Plan).reduce((sum, line) => sum + line.quantity, 0);
    return row.units.length < wanted ? [`${row.kind} ${row.id} is ${row.state}, and holds ${row.units.length} of its ${wanted} units`] : [];
  });
}
