import { formatEnum } from '#sandbox/pages/format.ts';
import { type Html, html } from '#sandbox/pages/html.ts';
import type { Locale } from '#sandbox/pages/locale.ts';
import { stateWord } from './words.ts';

const GOOD = new Set(['PAID', 'FULFILLED', 'DELIVERED', 'SUCCESS', 'ACTIVE', 'ENABLED', 'PICKED_UP']);
const BAD = new Set(['VOIDED', 'FAILURE', 'ERROR', 'NOT_DELIVERED', 'CANCELLED', 'CANCELED', 'REFUNDED', 'EXPIRED']);
const WAIT = new Set(['PENDING', 'UNFULFILLED', 'PARTIALLY_PAID', 'PARTIALLY_FULFILLED', 'PARTIALLY_REFUNDED', 'AUTHORIZED', 'ON_HOLD', 'DELAYED', 'ATTEMPTED_DELIVERY', 'SCHEDULED', 'IN_PROGRESS']);

/** One of Shopify's enum values as a small coloured word. */
export function badge(value: unknown, locale: Locale): Html {
  const text = String(value ?? '');
  const kind = GOOD.has(text) ? 'good' : BAD.has(text) ? 'bad' : WAIT.has(text) ? 'wait' : '';
  return html`<span class="badge ${kind}">${stateWord(text, locale) ?? formatEnum(text)}</span>`;
}
