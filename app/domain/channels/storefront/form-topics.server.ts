import type { Desk, Ledger } from '#app/desk/desk.ts';
import { findRow } from '#app/platform/db/rows.sql.server.ts';
import { rulesFrom, type FormTopicRule } from './topics.ts';

export interface FormTopicsNow {
  /** 0 where the shop has chosen nothing yet. */
  version: number;
  topics: FormTopicRule[];
}

/** What the form asks for each topic, by the shop's choice or as it begins. */
export async function formTopicsNow({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>): Promise<FormTopicsNow> {
  const kept = await findRow<{ topics: unknown; topicsVersion: number }>(db, 'storefront_settings', { shopId: shop.id }, ['topics', 'topicsVersion']);
  return { version: kept?.topicsVersion ?? 0, topics: rulesFrom(kept?.topics) };
}
