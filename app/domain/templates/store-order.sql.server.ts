import type { Ledger } from '#app/desk/desk.ts';

/** Gives the shop's templates these places, from 1; those that have theirs are left alone. */
export async function storeOrder({ db, shop }: Ledger, ids: string[]): Promise<void> {
  await db.$executeRaw`
    update template t set position = o.place from unnest(${ids}::uuid[]) with ordinality as o(id, place)
    where t."shopId" = ${shop.id} and t.id = o.id and t.position <> o.place`;
}
