import { describe, expect, test } from 'vitest';
import { aDesk } from '#tests/builders/a-desk.ts';
import { changeFormTopics } from './change-form-topics.server.ts';
import { formTopicsNow } from './form-topics.server.ts';
import { publishedTopics, rulesFrom, starterRules } from './topics.ts';

const having = (key: string, changes: object) => starterRules.map((rule) => (rule.key === key ? { ...rule, ...changes } : rule));

test('a shop that chose nothing offers every topic, and asks no photo of what is late', () => {
  expect(rulesFrom(null)).toEqual(starterRules);
  const published = publishedTopics(starterRules);
  expect(published).toHaveLength(9);
  expect(published[0]).toEqual({ key: 'late_parcel', order: 'optional', photos: 'no' });
  expect(published.find(({ key }) => key === 'damaged')).toMatchObject({ photos: 'optional' });
});

test('what is kept stands in its order; a topic of a later version of the app follows, nonsense is left out', () => {
  const [first, second, ...others] = starterRules;
  expect(rulesFrom([second, { key: 'gone' }, first]).map(({ key }) => key)).toEqual([second!.key, first!.key, ...others.map(({ key }) => key)]);
});

describe('changing them', () => {
  test('keeps them and tells the storefront those that are on, in their order, with what is said', async () => {
    const desk = await aDesk();
    expect((await formTopicsNow(desk)).version).toBe(0);
    const topics = having('damaged', { order: 'required', hint: { ko: ' 포장도\n함께 찍어 주세요. ', en: '' } }).map((rule) => ({ ...rule, on: rule.key !== 'refund' }));
    expect(await changeFormTopics(desk, 0, topics.toReversed())).toBe(1);
    expect((await formTopicsNow(desk)).topics.map(({ key }) => key)).toEqual(topics.toReversed().map(({ key }) => key));
    const { settings } = await desk.db.helpPublication.findFirstOrThrow({ where: { shopId: desk.shop.id } });
    const told = (settings as { topics: object[] }).topics;
    expect(told).toHaveLength(8);
    expect(told).toContainEqual({ key: 'damaged', order: 'required', photos: 'optional', hint: { ko: '포장도 함께 찍어 주세요.' } });
    expect(JSON.stringify(told)).not.toContain('refund');
  });

  test('of two who saw the same, the second hears of the first', async () => {
    const desk = await aDesk();
    await changeFormTopics(desk, 0, starterRules);
    await expect(changeFormTopics(desk, 0, having('other', { on: false }))).rejects.toMatchObject({ code: 'conflict', details: { words: 'form_topics_changed', shown: { version: 1, topics: starterRules } } });
  });

  test('refuses a form without a topic, and names the field of what is too long', async () => {
    const desk = await aDesk();
    await expect(changeFormTopics(desk, 0, starterRules.map((rule) => ({ ...rule, on: false })))).rejects.toMatchObject({ code: 'bad_input', details: { field: 'topics', words: 'no_form_topic' } });
    await expect(changeFormTopics(desk, 0, having('late_parcel', { hint: { ko: '가'.repeat(301), en: '' } }))).rejects.toMatchObject({ details: { field: 'topics.0.hint.ko' } });
    await expect(changeFormTopics(desk, 0, [...starterRules.slice(1), starterRules[1]!])).rejects.toMatchObject({ code: 'bad_input' });
  });
});
