import type { Desk } from '#app/desk/desk.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';

export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** Every node of the plan by which PostgreSQL ran this statement as the app's role, in this shop. */
export async function planOf(desk: Desk, statement: Prisma.Sql): Promise<PlanNode[]> {
  const rows = await desk.db.$queryRaw<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(Prisma.sql`explain (analyze, format json) ${statement}`);
  return flat(rows[0]!['QUERY PLAN'][0]!.Plan);
}

function flat(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flat)];
}
