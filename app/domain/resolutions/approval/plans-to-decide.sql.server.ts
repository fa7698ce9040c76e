import type { Desk } from '#app/desk/desk.ts';

/** More than this nobody counts. */
const MOST = 100;

/**
 * How many plans wait for a second person that whoever looks may be: a lead or
 * the owner, who did not ask for them. Counted up to a hundred; 0 for all others.
 */
export async function plansToDecide({ shop, db, actor }: Pick<Desk, 'shop' | 'db' | 'actor'>): Promise<number> {
  const me = actor.id ?? '';
  const [counted] = await db.$queryRaw<{ plans: number }[]>`
    select count(*)::int as plans from (
      select 1 from resolution
      where "shopId" = ${shop.id} and state = 'awaiting_approval' and "confirmedBy" <> ${me}
        and exists (select 1 from agent where "shopId" = ${shop.id} and id = ${me} and ("accountOwner" or role = 'lead'))
      limit ${MOST}) waiting`;
  return counted!.plans;
}
