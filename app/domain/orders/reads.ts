/**
 * What a fill reads of an order, as a number: raise it with a migration that makes the snapshot hold
 * more, and the next night every shop is filled anew. 2: three totals, and all tracking numbers.
 */
export const READS = 2;
