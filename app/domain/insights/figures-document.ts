import type { ServiceFigures } from './service-figures.server.ts';

/** Fewer say more about chance than about service. */
export const LEAST_ANSWERS = 30;

/** What the block reads from the metafield `figures`. */
export interface FiguresDocument {
  v: 1;
  from: string;
  to: string;
  /** Null: half of all tickets or more have had no answer. */
  medianSeconds: number | null;
  /** Whole per cent. */
  withinTarget: number;
  /** Hours of business time that are promised today. */
  target: number;
  /** Every hour of the day is counted. */
  always: boolean;
  /** Whole per cent; null below thirty ratings. */
  satisfaction: number | null;
  tickets: number;
  answers: number;
  /** Ratings. */
  count: number;
}

/** What shoppers may be told of these figures: nothing (null) below thirty answers, and of satisfaction below thirty ratings. */
export function figuresDocument(figures: ServiceFigures, shop: { targetHours: number; always: boolean }): FiguresDocument | null {
  const { from, to, median, withinTarget, satisfaction, tickets, answers, ratings } = figures;
  if (answers < LEAST_ANSWERS || withinTarget === null || median === null) return null;
  return {
    v: 1,
    from,
    to,
    medianSeconds: median === 'waiting' ? null : median,
    withinTarget,
    target: shop.targetHours,
    always: shop.always,
    satisfaction: ratings < LEAST_ANSWERS ? null : satisfaction,
    tickets,
    answers,
    count: ratings,
  };
}
