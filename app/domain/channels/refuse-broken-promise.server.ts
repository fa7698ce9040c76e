import type { Ledger } from '#app/desk/desk.ts';
import { certainContext, type OutcomeVariables } from '#app/domain/templates/message-context.ts';
import { renderTemplate } from '#app/domain/templates/render-template.ts';
import type { ResolutionKind } from '#app/domain/templates/template-row.ts';
import { OUTCOMES_OF } from '#app/domain/templates/variables.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * Tries a promise on an invented outcome of its resolution: what fails on that
 * would fail on the real one too, after the money moved, and be held for ever.
 * @throws Problem template_hole, bad_input, too_large, each with the field `text`
 */
export async function refuseBrokenPromise(ledger: Ledger, promise: { text: string; ticketId: string; resolutionId: string }): Promise<void> {
  const shopId = ledger.shop.id;
  const resolution = await ledger.db.resolution.findFirstOrThrow({ where: { shopId, id: promise.resolutionId }, select: { kind: true, plan: true } });
  const ticket = await ledger.db.ticket.findFirst({ where: { shopId, id: promise.ticketId }, select: { locale: true } });
  const locale = ticket?.locale === 'en' ? 'en' : 'ko';
  try {
    renderTemplate(promise.text, outcomeLike(resolution, locale), locale);
  } catch (problem) {
    throw problem instanceof Problem ? new Problem(problem.code, { ...problem.details, field: 'text' }) : problem;
  }
}

function outcomeLike({ kind, plan }: { kind: string; plan: unknown }, locale: 'ko' | 'en'): OutcomeVariables {
  const certain = certainContext(locale);
  const brought = Object.fromEntries(OUTCOMES_OF[kind as ResolutionKind].map((group) => [group, certain[group]])) as OutcomeVariables;
  // Shipping alone has no goods to name.
  if (kind === 'refund' && !(plan as { lines?: unknown[] }).lines?.length) return { refund: { ...brought.refund, items: null } };
  return brought;
}
