interface KindFacts {
  /** Its lines are made good: each bought unit at most once. */
  compensates: boolean;
  /** Money of the order goes back: all of it together never more than was paid. */
  movesMoney: boolean;
  /** Which sum of a customer's compensation it counts in; null for none. */
  countsAs: 'refunded' | 'replaced' | 'given' | null;
  /** How an order issue that rests on it is closed. */
  closesAs: 'refunded' | 'replaced' | 'given' | 'returned' | 'exchanged' | 'cancelled' | 'changed';
  /** Its group among the variables of templates: `{{ refund.amount }}`. */
  group: string;
  /** The scope that the shop grants when it is first used; null where Mend has what it takes. */
  scope: string | null;
}

/** What is fixed about each kind of resolution. What each can do is its craft (crafts.server.ts). */
export const kinds = {
  refund: { compensates: true, movesMoney: true, countsAs: 'refunded', closesAs: 'refunded', group: 'refund', scope: null },
  replacement: { compensates: true, movesMoney: false, countsAs: 'replaced', closesAs: 'replaced', group: 'replacement', scope: null },
  return: { compensates: false, movesMoney: false, countsAs: null, closesAs: 'returned', group: 'return', scope: 'write_returns' },
  exchange: { compensates: true, movesMoney: false, countsAs: 'replaced', closesAs: 'exchanged', group: 'exchange', scope: 'write_returns' },
  // Its words are those of a return and of a refund: no group is its own.
  return_processing: { compensates: true, movesMoney: true, countsAs: 'refunded', closesAs: 'refunded', group: 'return_processing', scope: 'write_returns' },
  // Each form asks for its own scope (goodwill/read-goodwill.server.ts).
  goodwill: { compensates: false, movesMoney: false, countsAs: 'given', closesAs: 'given', group: 'goodwill', scope: null },
  cancellation: { compensates: true, movesMoney: true, countsAs: 'refunded', closesAs: 'cancelled', group: 'cancellation', scope: null },
  address_change: { compensates: false, movesMoney: false, countsAs: null, closesAs: 'changed', group: 'addressChange', scope: null },
  item_change: { compensates: false, movesMoney: false, countsAs: null, closesAs: 'changed', group: 'itemChange', scope: 'write_order_edits' },
} as const satisfies Record<string, KindFacts>;

export type ResolutionKind = keyof typeof kinds;

export const resolutionKinds = Object.keys(kinds) as ResolutionKind[];

/** Facts of a kind, in the wide type. */
export function kindFacts(kind: ResolutionKind): KindFacts {
  return kinds[kind];
}

/** The kind whose outcome a group of variables tells; null for a group that waits for none. */
export function kindOfGroup(group: string): ResolutionKind | null {
  return resolutionKinds.find((kind) => kinds[kind].group === group) ?? null;
}

/** A kind by its name, as a row or a template keeps it; null for none that Mend carries out. */
export function knownKind(name: string | null): ResolutionKind | null {
  return resolutionKinds.find((kind) => kind === name) ?? null;
}
