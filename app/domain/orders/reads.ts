/**
 * What a fill reads of an order, as a number: raise it with a migration that makes the snapshot hold
 * more, and the next night every shop is filled anew. 2: three totals, and all tracking numbers.
 * 3: what a refund was in the buyer's currency.
 */
export const READS = 3;
