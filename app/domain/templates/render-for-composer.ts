import { OUTCOME_GROUPS, type MessageContext } from './message-context.ts';
import { renderTemplate } from './render-template.ts';

/** Letters of Unicode's private use: no keyboard makes them. */
const [OPEN, CLOSE] = ['\u{E000}', '\u{E001}'];

/**
 * The template as an agent finds it in the composer: everything filled, except
 * `{{ refund.… }}` and `{{ replacement.… }}`, which stay as Liquid until the
 * resolution is done (a group whose values are known already is filled too).
 * @throws Problem template_hole, bad_input as renderTemplate
 */
export function renderForComposer(body: string, context: Partial<MessageContext>, locale: string): string {
  const kept: string[] = [];
  const shielded = body.replace(/[\u{E000}\u{E001}]/gu, '').replace(outcomesUnknownIn(context), (output) => `${OPEN}${kept.push(output) - 1}${CLOSE}`);
  return renderTemplate(shielded, context, locale).replace(/\u{E000}(\d+)\u{E001}/gu, (_, index: string) => kept[Number(index)] ?? '');
}

/** Whether the text still waits for an outcome, and for which. */
export function outcomesIn(text: string): ('refund' | 'replacement')[] {
  return OUTCOME_GROUPS.filter((group) => new RegExp(`\\{\\{-?\\s*${group}\\.`).test(text));
}

/** The text without the places where an outcome is written. */
export function withoutOutcomes(text: string): string {
  return text.replace(outcomesUnknownIn({}), '');
}

function outcomesUnknownIn(context: Partial<MessageContext>): RegExp {
  const unknown = OUTCOME_GROUPS.filter((group) => Object.values(context[group] ?? {}).every((value) => !value));
  return unknown.length === 0 ? /(?!)/g : new RegExp(`\\{\\{-?\\s*(?:${unknown.join('|')})\\.[^{}]*\\}\\}`, 'g');
}
