/** Units that a resolution of ours has taken of a line. */
export interface TakenByUs {
  resolutionId: string;
  /** Gives goods or something else in place of money: Shopify does not know that these units are made good. */
  unseenByShopify: boolean;
  orderLineId: string;
}

/** A refund by somebody else. */
export interface GivenElsewhere {
  refundId: string;
  lines: readonly { orderLineId: string; quantity: number }[];
}

/**
 * Which refunds by others give back units that Mend has made good already: more
 * of a line is made good than was bought. Shopify itself refuses to refund a
 * unit twice, so the other half of a clash is what it cannot see: a
 * replacement, an exchange.
 * @param bought units of each line
 * @returns the resolutions that each refund clashes with, by refund; none where it clashes with nothing
 */
export function clashesOf(bought: ReadonlyMap<string, number>, ours: readonly TakenByUs[], elsewhere: readonly GivenElsewhere[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const [line, units] of bought) {
    const theirs = elsewhere.filter((refund) => refund.lines.some((one) => one.orderLineId === line));
    const given = theirs.flatMap((refund) => refund.lines).filter((one) => one.orderLineId === line).reduce((sum, one) => sum + one.quantity, 0);
    const own = ours.filter((one) => one.orderLineId === line);
    if (theirs.length === 0 || own.length + given <= units) continue;
    const blind = own.filter((one) => one.unseenByShopify).map((one) => one.resolutionId);
    for (const { refundId } of theirs) found.set(refundId, new Set([...(found.get(refundId) ?? []), ...blind]));
  }
  return new Map([...found].map(([refundId, ids]) => [refundId, [...ids]]));
}
