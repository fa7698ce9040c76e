import { describe, expect, it } from 'vitest';
import { starterCauses } from './starter-causes.ts';
import type { FormTopic } from './starter-causes.ts';

const causes = starterCauses.flatMap((group) => group.children);

// A record, so that a topic added to the type has to be added here too.
const topics = Object.keys({
  late_parcel: true,
  lost_parcel: true,
  damaged: true,
  wrong_item: true,
  missing_item: true,
  return_exchange: true,
  refund: true,
  product_question: true,
  other: true,
} satisfies Record<FormTopic, true>) as FormTopic[];

describe('the starter causes', () => {
  it('have two levels, with one key each', () => {
    const keys = [...starterCauses, ...causes].map((cause) => cause.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z]+(_[a-z]+)*$/.test(key))).toEqual([]);
    expect(starterCauses.filter((group) => group.children.length === 0)).toEqual([]);
  });

  it('are named once in each language', () => {
    for (const language of ['ko', 'en'] as const) {
      const names = [...starterCauses, ...causes].map((cause) => cause[language]);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => /\p{Script=Hangul}/u.test(name) !== (language === 'ko'))).toEqual([]);
    }
  });

  it('name why, not what was seen', () => {
    const symptoms = new Set<string>(topics.filter((topic) => topic !== 'product_question'));
    expect(causes.filter((cause) => symptoms.has(cause.key))).toEqual([]);
    expect(causes.filter((cause) => /^(shipping|delivery|배송|반품|환불)$/i.test(cause.en) || /^(배송|반품|교환|환불)$/.test(cause.ko))).toEqual([]);
  });

  it.each(topics)('suggest at least one cause for %s', (topic) => {
    expect(causes.filter((cause) => cause.topics?.includes(topic)).length).toBeGreaterThan(0);
  });

  it.each([
    ['late_parcel', 'carrier_delay'],
    ['lost_parcel', 'carrier_loss'],
    ['damaged', 'carrier_damage'],
    ['wrong_item', 'picked_wrong'],
    ['missing_item', 'picked_short'],
    ['product_question', 'product_question'],
  ] as const)('suggest for %s first of all %s', (topic, key) => {
    expect(causes.find((cause) => cause.topics?.includes(topic))?.key).toBe(key);
  });
});
