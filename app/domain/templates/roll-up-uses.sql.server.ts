import type { Desk } from '#app/desk/desk.ts';

/** Nightly: adds the uses that were counted one by one to their templates. Returns how many. */
export async function rollUpUses(desk: Desk): Promise<number> {
  return desk.transaction(async function rollUp({ db, shop }) {
    const [rolled] = await db.$queryRaw<{ uses: number }[]>`
      with taken as (delete from template_use where "shopId" = ${shop.id} returning "templateId", at),
      counted as (select "templateId", count(*)::int as uses, max(at) as last from taken group by "templateId"),
      added as (
        update template t set uses = t.uses + c.uses, "lastUsedAt" = greatest(t."lastUsedAt", c.last)
        from counted c where t."shopId" = ${shop.id} and t.id = c."templateId" returning 1)
      select coalesce(sum(uses), 0)::int as uses from counted, (select count(*) from added) done`;
    return rolled!.uses;
  });
}
