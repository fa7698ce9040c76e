import type { ReturnChoices } from '#app/domain/resolutions/returns/return-choices.server.ts';
import type { PageProblem } from '#app/ui/use-door.ts';
import { useReading } from '#app/ui/use-reading.ts';
import { useScope, type Scope } from '#app/ui/use-scope.ts';

export interface ReturnChoicesReading {
  scope: Scope;
  choices: ReturnChoices | null;
  problem: PageProblem | null;
  again(): void;
}

/** What can come back, once the shop allows returns: Shopify asks for that at the first use. */
export function useReturnChoices(orderId: string | null): ReturnChoicesReading {
  const scope = useScope('returns');
  const reading = useReading<ReturnChoices>(orderId && scope.granted ? `/app/orders/${orderId}/returnable` : null);
  return { scope, choices: reading.answer, problem: reading.problem, again: reading.again };
}
