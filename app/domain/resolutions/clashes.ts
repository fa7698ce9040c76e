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
  /** It took in the return of an exchange of ours: of the very units that the new goods make good. */
  ofExchange?: { resolutionId: string; /** More went back than was agreed to beside the new goods. */ beyond: boolean };
}

/**
 * Which refunds by others give back units that Mend has made good already: more
 * of a line is made good than was bought. Shopify itself refuses to refund a
 * unit twice, so the other half of a clash is what it cannot see: a
 * replacement, an exchange. An intake of an exchange's own return is its end,
 * and no clash unless it pays for what the new goods make good
 * (docs/decisions/0025).
 * @param bought units of each line
 * @returns the resolutions that each refund clashes with, by refund; none where it clashes with nothing
 */
export function clashesOf(bought: ReadonlyMap<string, number>, ours: readonly TakenByUs[], elsewhere: readonly GivenElsewhere[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  const add = (refundId: string, ids: readonly string[]) => void found.set(refundId, new Set([...(found.get(refundId) ?? []), ...ids]));
  for (const { refundId, ofExchange } of elsewhere) if (ofExchange?.beyond) add(refundId, [ofExchange.resolutionId]);
  for (const [line, units] of bought) {
    const own = ours.filter((one) => one.orderLineId === line);
    const theirs = elsewhere.filter((refund) => unitsOf(refund, line) > 0);
    const given = theirs.reduce((sum, refund) => sum + unitsOf(refund, line), 0);
    if (theirs.length === 0 || own.length + given - same(own, theirs, line) <= units) continue;
    const blind = own.filter((one) => one.unseenByShopify).map((one) => one.resolutionId);
    const [ends, others] = [theirs.filter((refund) => refund.ofExchange), theirs.filter((refund) => !refund.ofExchange)];
    for (const { refundId } of others.length > 0 ? others : ends) add(refundId, blind);
  }
  return new Map([...found].map(([refundId, ids]) => [refundId, [...ids]]));
}

function unitsOf({ lines }: GivenElsewhere, line: string): number {
  return lines.filter((one) => one.orderLineId === line).reduce((sum, one) => sum + one.quantity, 0);
}

/** Units that came in for an exchange and are those that it holds. */
function same(own: readonly TakenByUs[], theirs: readonly GivenElsewhere[], line: string): number {
  const back = Map.groupBy(theirs.filter((refund) => refund.ofExchange), (refund) => refund.ofExchange!.resolutionId);
  return [...back].reduce((sum, [id, refunds]) => {
    const held = own.filter((one) => one.resolutionId === id).length;
    return sum + Math.min(held, refunds.reduce((all, refund) => all + unitsOf(refund, line), 0));
  }, 0);
}
