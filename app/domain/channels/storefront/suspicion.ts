import { seconds } from '#app/platform/spans.ts';
import type { TicketForm } from './ticket-form.ts';

/** Nobody reads the form and writes a message in less. */
const FASTEST = seconds(2);

/**
 * Whether a program seems to have filled in the form: the trap was taken, or it
 * went too fast. Without JavaScript there is no time to judge by.
 */
export function isSuspicious(form: Pick<TicketForm, 'website' | 'elapsed'>): boolean {
  return form.website.trim() !== '' || (form.elapsed !== null && form.elapsed < FASTEST);
}
