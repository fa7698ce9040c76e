import type { z } from 'zod';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { OutcomeVariables } from '#app/domain/templates/message-context.ts';
import type { ShopSettings } from '#app/platform/generated/prisma/client.ts';
import type { Money } from '#app/platform/money.ts';
import type { Agreed } from './differences.ts';
import type { Found } from './found.ts';
import type { Happened, Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import type { ResolutionRow } from './resolution-row.ts';

/** An outcome as a screen tells it. */
export interface Shown {
  /** What really moved, in the customer's currency; null where nothing does. */
  moved: Money | null;
  /** The payment provider has not confirmed it yet. */
  pending: boolean;
  /** The order it made. */
  order: { id: string; name: string } | null;
  /** Further values for its words. */
  values?: Record<string, string>;
}

/** What every wish says. */
export interface WishBase {
  orderId: string;
  notify?: boolean | undefined;
}

/**
 * What one kind of resolution knows how to do. All else (drafts, approval,
 * claims, states, settling, held words, figures) treats every kind alike and
 * asks its craft. A new kind is a folder, a line in kinds.ts, plan.ts,
 * outcome.ts, wish.ts and crafts.server.ts, and a dialog.
 */
export interface Craft<W extends WishBase, P extends Plan, O extends Outcome> {
  /** The wish as browsers and templates may post it. */
  wish: z.ZodType<W>;
  /** Whether Shopify writes to the customer where the wish does not say. */
  notifies(settings: ShopSettings): boolean;
  /**
   * The plan that this wish comes to right now, on the caller's own token.
   * @param beside the resolution that is read once more: what it holds itself is not in its way
   * @throws Problem not_possible (reason in `words`, the nearest thing that can be done in `instead`), not_found, bad_input (with its field)
   */
  read(desk: Desk, wish: W & { notify: boolean }, beside?: string): Promise<Reading<P>>;
  /** The wish inside a frozen plan: read once more before acting. */
  wishOf(plan: P): W & { notify: boolean };
  /** What the agent agreed to, by aspect: where one differs, it is shown and asked again. */
  agreed: Agreed<P>;
  /** Money that will move, or the goods' worth: shop currency, and the customer's. */
  worth(plan: P): { amount: Money; presentmentAmount: Money };
  /** Takes, in the confirming transaction, what has no units. @throws Problem not_possible */
  claim?(ledger: Ledger, resolutionId: string, reading: Reading<P>): Promise<void>;
  /** What a screen says of an outcome. */
  shows(outcome: O): Shown;
  /** Acts at Shopify. Whatever has a stored id or a key of its own is stored before the next call. */
  carryOut(desk: Desk, resolutionId: string, plan: P): Promise<Happened<O>>;
  /** Looks at Shopify for what became of it. @param late no request can still be on its way: leftovers are taken away */
  find(desk: Desk, row: ResolutionRow<P, O>, late: boolean): Promise<Found<O>>;
  /** Follows what was done to its end; absent where it is settled at once. */
  watch?(desk: Desk, row: ResolutionRow<P, O>): Promise<void>;
  /** What really happened, in words; empty while it may still come undone. */
  variables(desk: Pick<Desk, 'shop' | 'db'>, row: ResolutionRow<P, O>, locale: string): Promise<OutcomeVariables>;
}
