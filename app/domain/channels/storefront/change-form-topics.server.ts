import type { Desk, Ledger } from '#app/desk/desk.ts';
import { sayInSettings } from '#app/domain/help/say-in-settings.server.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { formTopicsNow } from './form-topics.server.ts';
import { FormTopicRules, publishedTopics, type FormTopicRule } from './topics.ts';

/**
 * Keeps which topics the form offers and what each asks, and has the storefront told.
 * @param base the version the change was made from
 * @returns the new version
 * @throws Problem bad_input that names the field, conflict when a colleague changed them meanwhile
 */
export async function changeFormTopics(desk: Desk, base: number, rules: FormTopicRule[]): Promise<number> {
  const parsed = FormTopicRules.safeParse(rules);
  if (!parsed.success) throw refusal(parsed.error.issues[0]?.path ?? []);
  const topics = parsed.data;
  return desk.transaction(async function change(ledger) {
    const shopId = ledger.shop.id;
    await ledger.db.storefrontSettings.createMany({ data: [{ shopId }], skipDuplicates: true });
    const { count } = await ledger.db.storefrontSettings.updateMany({ where: { shopId, topicsVersion: base }, data: { topics, topicsVersion: base + 1 } });
    if (!count) throw await overtaken(ledger);
    await recordEvent(ledger, { kind: 'form_topics_changed', subjectKind: 'shop', subjectId: shopId, payload: { on: publishedTopics(topics).map(({ key }) => key) } });
    await sayInSettings(ledger, { topics: publishedTopics(topics) });
    return base + 1;
  });
}

/** No path: the list as a whole, which is refused where no topic is on. */
function refusal(path: PropertyKey[]): Problem {
  return new Problem('bad_input', { field: ['topics', ...path].join('.'), ...(path.length ? {} : { words: 'no_form_topic' }) });
}

async function overtaken(ledger: Ledger): Promise<Problem> {
  return new Problem('conflict', { words: 'form_topics_changed', shown: await formTopicsNow(ledger) });
}
