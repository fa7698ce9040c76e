import type { MessageContext } from './message-context.ts';
import { renderTemplate } from './render-template.ts';
import { OUTCOME_GROUPS, type OutcomeGroup } from './variables.ts';

/** Letters of Unicode's private use: no keyboard makes them. */
const [OPEN, CLOSE] = ['\u{E000}', '\u{E001}'];

/**
 * The template as an agent finds it in the composer: everything filled, except
 * outcomes such as `{{ refund.amount }}`, which stay as Liquid until the
 * resolution is done (a group whose values are known already is filled too).
 * @throws Problem template_hole, bad_input as renderTemplate
 */
export function renderForComposer(body: string, context: Partial<MessageContext>, locale: string): string {
  const kept: string[] = [];
  const shielded = body.replace(/[\u{E000}\u{E001}]/gu, '').replace(outcomesUnknownIn(context), (output) => `${OPEN}${kept.push(output) - 1}${CLOSE}`);
  return renderTemplate(shielded, withoutMarks(context), locale).replace(/\u{E000}(\d+)\u{E001}/gu, (_, index: string) => kept[Number(index)] ?? '');
}

/** Whether the text still waits for an outcome, and for which. */
export function outcomesIn(text: string): OutcomeGroup[] {
  return OUTCOME_GROUPS.filter((group) => new RegExp(`\\{\\{-?\\s*${group}\\.`).test(text));
}

/** Where outcomes are written and nothing is decided with them. */
export function outcomePlaces(text: string): { from: number; to: number }[] {
  return [...text.matchAll(outcomesUnknownIn({}))].map((found) => ({ from: found.index, to: found.index + found[0].length }));
}

/** The text without the places where an outcome is written. */
export function withoutOutcomes(text: string): string {
  return text.replace(outcomesUnknownIn({}), '');
}

/** A name with such a letter in it would else bring an outcome of its own. */
function withoutMarks(context: Partial<MessageContext>): Partial<MessageContext> {
  const plain = (value: unknown) => (typeof value === 'string' ? value.replace(/[\u{E000}\u{E001}]/gu, '') : value);
  return Object.fromEntries(Object.entries(context).map(([group, values]) => [group, Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, plain(value)]))])) as Partial<MessageContext>;
}

function outcomesUnknownIn(context: Partial<MessageContext>): RegExp {
  const unknown = OUTCOME_GROUPS.filter((group) => Object.values(context[group] ?? {}).every((value) => !value));
  return unknown.length === 0 ? /(?!)/g : new RegExp(`\\{\\{-?\\s*(?:${unknown.join('|')})\\.[^{}]*\\}\\}`, 'g');
}
