import type { MessageContext } from '../message-context.ts';
import type { Words } from '../template-row.ts';

/** In the order of the list to choose from: the everyday ones first. */
export const SAMPLE_IDS = [
  'plain-delivered',
  'late',
  'lost',
  'nothing-shipped',
  'no-tracking',
  'split-shipment',
  'partly-refunded',
  'shipping-refunded',
  'foreign-currency',
  'no-name',
  'no-phone',
  'no-delivery',
  'no-order',
  'open-name',
  'closed-name',
  'long-names',
  'hostile-names',
  'hundred-lines',
] as const;
export type SampleId = (typeof SAMPLE_IDS)[number];

/** An invented ticket and order that a template is tried on. */
export interface Sample {
  id: SampleId;
  /** What is special about it. */
  title: Words;
  /** In the reader's language; outcomes as they would be once the resolution is done. */
  context: MessageContext;
}

/** What makes a sample differ from the plain example; null for what it does not have. */
export interface Difference extends Partial<MessageContext> {
  /** The goods, wherever they are listed. */
  goods?: string;
  /** Groups of which nothing is known. */
  without?: (keyof MessageContext)[];
}
