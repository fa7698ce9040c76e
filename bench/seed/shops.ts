/** A shop of the bench by its size; all of it is fiction. */
export interface BenchShop {
  id: string;
  domain: string;
  tickets: number;
  /** Whole threads instead of one message a ticket. */
  measured: boolean;
}

export interface Scale {
  name: 'full' | 'small';
  tickets: number;
  shops: number;
  largest: number;
  middle: number;
}

export const full: Scale = { name: 'full', tickets: 1_000_000, shops: 200, largest: 100_000, middle: 10_000 };
/** For a quick look while working; its numbers are no measure. */
export const small: Scale = { name: 'small', tickets: 20_000, shops: 20, largest: 8000, middle: 1000 };

/** The largest, the one a tenth its size, the one that is written to, then all others of equal size. */
export function benchShops(scale: Scale): BenchShop[] {
  const others = scale.shops - 2;
  const each = Math.floor((scale.tickets - scale.largest - scale.middle) / others);
  const rest = scale.tickets - scale.largest - scale.middle - each * others;
  const sizes = [scale.largest, scale.middle, ...Array.from({ length: others }, (_, n) => each + (n === 0 ? rest : 0))];
  return sizes.map((tickets, n) => ({ id: String(70_000_001 + n), domain: `bench-${n + 1}.myshopify.com`, tickets, measured: n < 3 }));
}

export const largest = (shops: BenchShop[]): BenchShop => shops[0]!;
export const middle = (shops: BenchShop[]): BenchShop => shops[1]!;
export const writtenTo = (shops: BenchShop[]): BenchShop => shops[2]!;

/** Agents of each shop. */
export const AGENTS = 5;
export const agentId = (n: number): string => String(9001 + n);
