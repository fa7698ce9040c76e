import { readyClaims } from './checks/claims.ts';
import { followUpFindings } from './checks/follow-up.ts';
import { fiveSteps, stepFindings, type StepsFound } from './checks/five-steps.ts';
import { holeFindings } from './checks/holes.ts';
import { nameFindings } from './checks/names.ts';
import { nextStepFindings } from './checks/next-step.ts';
import { plainFindings } from './checks/plain.ts';
import { politenessFindings } from './checks/politeness.ts';
import { positiveFindings } from './checks/positive.ts';
import { readMessage, type Reading } from './checks/reading.ts';
import { toneFindings } from './checks/tone.ts';
import { saysFacts, untruthFindings } from './checks/untruths.ts';
import type { CheckWanted, Finding } from './message-finding.ts';

/** Beyond this a text is none that one types: only what blocks is looked for. */
const LONGEST = 20_000;

/**
 * What a writer should look at before this message leaves, in the order of the
 * text; findings that block come first. Pure, local, both languages.
 * @param text as it stands in the composer; outcomes may be Liquid still
 */
export function checkMessage(text: string, wanted: CheckWanted): Finding[] {
  if (text.trim() === '') return [];
  const blocking = blockingFindings(text, wanted);
  if (text.length > LONGEST) return blocking;
  const { matter, facts, expects } = wanted;
  const reading = readMessage(text, wanted.locale);
  const hints = [
    ...nameFindings(reading, facts),
    ...toneFindings(reading, matter),
    ...positiveFindings(reading),
    ...plainFindings(reading),
    ...politenessFindings(reading),
    ...stepFindings(reading, matter),
    ...nextStepFindings(reading, matter, facts),
    ...followUpFindings(reading, matter, expects),
  ];
  return [...blocking, ...hints.filter((hint) => !blocking.some(({ from, to }) => hint.from < to && hint.to > from && hint.check !== 'plain')).toSorted((a, b) => a.from - b.from)];
}

/** The findings that stop a send: places to be filled, and what the facts deny. */
export function blockingFindings(text: string, { locale, facts, expects }: Omit<CheckWanted, 'matter'>): Finding[] {
  const holes = holeFindings(text, expects, facts);
  return facts ? [...holes, ...untruthFindings(readMessage(text, locale), facts)] : holes;
}

/** Which of the five steps of a good answer were recognised, and where. */
export function stepsIn(text: string, locale: 'ko' | 'en'): StepsFound {
  return fiveSteps(readMessage(text, locale));
}

/** Whether the text says anything that facts could deny: asked before they are gathered. */
export function namesFacts(text: string, locale: 'ko' | 'en'): boolean {
  return saysFacts(readMessage(text, locale));
}

const ANY: Record<'ko' | 'en', string> = {
  ko: '안녕하세요, 김하늘 고객님. 확인해 보니 주문 #1042 상품을 11월 24일까지 보내 드리겠습니다.\n- 금액: 48,000원',
  en: 'Hello Nora, I checked order #1042, and we will send it by November 24.\n- Amount: $36.00',
};

/**
 * Readies the checks for a language step by step, each for an idle moment of
 * its own: patterns are compiled when they are first used, and all of them at
 * once would take longer than a frame.
 */
export function* readyChecks(locale: 'ko' | 'en'): Generator<undefined, void> {
  const text = ANY[locale];
  const reading = readMessage(text, locale);
  const checks: ((reading: Reading) => unknown)[] = [
    () => holeFindings(text, [], null),
    (one) => toneFindings(one, 'damaged'),
    positiveFindings,
    plainFindings,
    politenessFindings,
    fiveSteps,
    (one) => nextStepFindings(one, 'damaged', null),
    (one) => followUpFindings(one, 'damaged', ['refund', 'replacement']),
  ];
  // Engines compile what is used a second time once more, and better.
  for (const _turn of [1, 2]) {
    for (const check of checks) {
      check(reading);
      yield;
    }
    yield* readyClaims(reading);
    saysFacts(reading);
    yield;
  }
}
