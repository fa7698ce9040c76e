import { useState } from 'react';
import type { VariantChoice } from '#app/domain/orders/variant-choice.ts';
import type { VariantsOnSale } from '#app/domain/orders/variants-on-sale.server.ts';
import type { PageProblem } from '#app/ui/use-door.ts';
import { useReading } from '#app/ui/use-reading.ts';

export interface Variants {
  variants: VariantChoice[];
  currency: string | null;
  /** Something was answered. */
  asked: boolean;
  busy: boolean;
  problem: PageProblem | null;
  again(): void;
  /** Reads the next page; null when there is none. */
  more: (() => void) | null;
}

interface Asked {
  words: string;
  productId: string | null;
}

const TYPING_MS = 300;

/** What the shop sells now, by what is typed, page after page. @param asked null: nothing is wanted */
export function useVariants(asked: Asked | null): Variants {
  const base = asked && addressOf(asked);
  const [pages, setPages] = useState<Pages>({ of: null, before: [], cursor: null });
  // Other words: pages of the earlier ones are over.
  const mine = pages.of === base ? pages : { of: base, before: [], cursor: null };
  const reading = useReading<VariantsOnSale>(base && (mine.cursor ? `${base}&cursor=${encodeURIComponent(mine.cursor)}` : base), { pause: asked?.words && !mine.cursor ? TYPING_MS : 0 });
  const page = reading.answer;
  const seen = new Set(mine.before.map((variant) => variant.id));
  const variants = [...mine.before, ...(page?.variants ?? []).filter((variant) => !seen.has(variant.id))];
  const next = page?.cursor ?? null;
  return {
    variants,
    currency: page?.currency ?? null,
    asked: page !== null,
    busy: reading.busy,
    problem: reading.problem,
    again: reading.again,
    more: next && !reading.busy ? () => setPages({ of: base, before: variants, cursor: next }) : null,
  };
}

interface Pages {
  of: string | null;
  before: VariantChoice[];
  cursor: string | null;
}

function addressOf({ words, productId }: Asked): string {
  return `/app/variants?words=${encodeURIComponent(words.trim())}${productId ? `&product=${productId}` : ''}`;
}
