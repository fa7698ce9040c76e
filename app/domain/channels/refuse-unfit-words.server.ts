import type { Ledger } from '#app/desk/desk.ts';
import { blockingFindings, namesFacts } from '#app/domain/templates/check-message.ts';
import type { Finding } from '#app/domain/templates/message-finding.ts';
import type { ResolutionKind } from '#app/domain/templates/template-row.ts';
import { Problem } from '#app/platform/problem.ts';
import { ticketFacts } from './ticket-facts.server.ts';

export interface WordsToSend {
  ticketId: string;
  text: string;
  /** What leaves with them; null when they leave alone. */
  resolutionId: string | null;
  /** Its outcome is still to be filled in. */
  waits: boolean;
}

/**
 * The two checks that stop a message, once more where nobody can pass them by:
 * places that were to be filled, and what the facts known here deny. Facts are
 * gathered only for words that name any.
 * @throws Problem template_hole, not_possible (reply_untrue), each with the findings in `shown`
 */
export async function refuseUnfitWords(ledger: Ledger, words: WordsToSend): Promise<void> {
  const expects = words.waits ? await kindOf(ledger, words.resolutionId!) : [];
  // The words show their language themselves.
  const locale = 'ko';
  const holes = blockingFindings(words.text, { locale, facts: null, expects });
  if (holes.length > 0) throw new Problem('template_hole', { field: 'text', values: { hole: quoteOf(holes[0]!) }, shown: { findings: holes } });
  if (!namesFacts(words.text, locale)) return;
  const untruths = blockingFindings(words.text, { locale, facts: await ticketFacts(ledger, words), expects });
  if (untruths.length > 0) throw new Problem('not_possible', { words: 'reply_untrue', field: 'text', values: { quote: quoteOf(untruths[0]!) }, shown: { findings: untruths } });
}

async function kindOf({ shop, db }: Ledger, id: string): Promise<ResolutionKind[]> {
  const plan = await db.resolution.findFirst({ where: { shopId: shop.id, id }, select: { kind: true } });
  return plan ? [plan.kind as ResolutionKind] : [];
}

function quoteOf({ words }: Finding): string {
  return String(words.values?.quote ?? '');
}
