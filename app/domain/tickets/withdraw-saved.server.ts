import type { Ledger } from '#app/desk/desk.ts';
import { withdrawDeflections } from '#app/domain/help/deflections.sql.server.ts';
import { customerMark } from '#app/domain/help/visitor-marks.server.ts';

interface Writing {
  customerId: string | null;
  topic: string | null;
  /** A form or a first message; else they went on in an open ticket. */
  anew: boolean;
}

/**
 * A customer writes about a matter: the answers that seemed to have saved them that did not.
 * @param visitors marks of the browser it was written in, where that is known
 */
export function withdrawSaved(ledger: Ledger, { customerId, ...writing }: Writing, visitors: string[] = []): Promise<void> {
  return withdrawDeflections(ledger, { visitors, customer: customerId && customerMark(ledger, customerId), ...writing });
}
