import type { ResolutionKind, Words } from './template-row.ts';

/** How a variable reads: all of them are words already, in the reader's language. */
export type VariableType = 'text' | 'date' | 'money' | 'list' | 'number' | 'url';

interface Described {
  type: VariableType;
  /** What the picker shows, and what a text is tried on. */
  example: Words;
  /** An outcome may come without it: a text that names it says what to write then (`| default:`). */
  maybe?: true;
}

function variable<const T extends VariableType>(type: T, ko: string, en = ko): { type: T; example: Words } {
  return { type, example: { ko, en } };
}

function maybe<const T extends VariableType>(described: { type: T; example: Words }): { type: T; example: Words; maybe: true } {
  return { ...described, maybe: true };
}

/**
 * Every variable a template may name, by group: a new one is a line here, its
 * words under `variables` in locales/<language>/templates.json, and a value in
 * messageContext (plain ones) or in its craft's `variables` (outcomes).
 */
export const VARIABLE_GROUPS = {
  customer: { name: variable('text', '김하늘', 'Nora Ellis') },
  shop: { name: variable('text', '이끼언덕', 'Mossbank Goods') },
  agent: { name: variable('text', '박소연', 'Soyeon') },
  ticket: { number: variable('number', '318') },
  order: {
    name: variable('text', '#1042'),
    date: variable('date', '2026년 11월 9일', 'November 9, 2026'),
    items: variable('list', '린넨 앞치마 1개, 도자기 머그 2개', '1 × Linen apron, 2 × Stoneware mug'),
    shippingCity: variable('text', '수원시', 'Portland'),
    address: variable('text', '경기도 수원시 팔달구 솔바람길 12', '12 Alder Lane, Portland OR 97201'),
  },
  parcel: {
    carrier: variable('text', '바람택배', 'Windward Parcel'),
    trackingNumber: variable('text', 'BR0000421042', 'WP0000421042'),
    trackingNumbers: variable('list', 'BR0000421042, BR0000421043', 'WP0000421042, WP0000421043'),
    trackingUrl: variable('url', 'https://tracking.example/BR0000421042', 'https://tracking.example/WP0000421042'),
    lastEventAt: variable('date', '2026년 11월 12일', 'November 12, 2026'),
    lastEventText: variable('text', '수원 터미널 도착', 'Arrived at sorting centre'),
  },
  followUp: { date: variable('date', '2026년 11월 26일', 'November 26, 2026') },
  refund: {
    amount: variable('money', '₩48,000', '$36.00'),
    items: variable('list', '린넨 앞치마 1개, 도자기 머그 2개', '1 × Linen apron, 2 × Stoneware mug'),
    method: variable('text', '신용카드(끝자리 4242)', 'card ending in 4242'),
  },
  replacement: {
    orderName: variable('text', '#1107'),
    items: variable('list', '린넨 앞치마 1개, 도자기 머그 2개', '1 × Linen apron, 2 × Stoneware mug'),
    shipsBy: variable('date', '2026년 11월 24일', 'November 24, 2026'),
  },
  return: {
    name: variable('text', '#1042-R1'),
    items: variable('list', '도자기 머그 2개', '2 × Stoneware mug'),
    labelUrl: maybe(variable('url', 'https://returns.example/1042-R1')),
    trackingNumber: maybe(variable('text', 'BR0000777042', 'WP0000777042')),
    fee: maybe(variable('money', '₩3,000', '$4.00')),
  },
  exchange: {
    items: variable('list', '도자기 머그 2개', '2 × Stoneware mug'),
    newItems: variable('list', '도자기 머그(청색) 2개', '2 × Stoneware mug (Blue)'),
    difference: maybe(variable('money', '₩2,000', '$3.00')),
  },
  cancellation: {
    amount: variable('money', '₩48,000', '$36.00'),
    items: variable('list', '린넨 앞치마 1개, 도자기 머그 2개', '1 × Linen apron, 2 × Stoneware mug'),
    method: variable('text', '신용카드(끝자리 4242)', 'card ending in 4242'),
  },
  addressChange: { address: variable('text', '경기도 수원시 장안구 물빛로 34', '34 Birch Street, Portland OR 97209') },
  itemChange: {
    items: variable('list', '도자기 머그(청색) 2개', '2 × Stoneware mug (Blue)'),
    difference: maybe(variable('money', '₩2,000', '$3.00')),
  },
  goodwill: {
    code: variable('text', 'THANKS-7Q2M'),
    amount: variable('money', '₩5,000', '$5.00'),
    expires: variable('date', '2026년 12월 24일', 'December 24, 2026'),
  },
} as const satisfies Record<string, Record<string, Described>>;

/** Which outcomes each kind of resolution brings: known only when it is done, so the composer keeps them as Liquid until then. */
export const OUTCOMES_OF = {
  refund: ['refund'],
  replacement: ['replacement'],
  return: ['return'],
  exchange: ['exchange', 'return'],
  return_processing: ['refund', 'return'],
  cancellation: ['cancellation'],
  address_change: ['addressChange'],
  item_change: ['itemChange'],
  goodwill: ['goodwill'],
} as const satisfies Record<ResolutionKind, (keyof typeof VARIABLE_GROUPS)[]>;

export type VariableGroup = keyof typeof VARIABLE_GROUPS;
export type OutcomeGroup = (typeof OUTCOMES_OF)[ResolutionKind][number];
export const OUTCOME_GROUPS = [...new Set(Object.values(OUTCOMES_OF).flat())] as OutcomeGroup[];

export interface Variable extends Described {
  /** As Liquid names it, such as "order.name". */
  path: string;
  group: VariableGroup;
  /** Filled in when the resolution is done. */
  isOutcome: boolean;
}

/** All of them in the order of the picker. */
export const VARIABLES: Variable[] = Object.entries(VARIABLE_GROUPS).flatMap(([group, names]) =>
  Object.entries(names as Record<string, Described>).map(([name, described]) => ({
    ...described,
    path: `${group}.${name}`,
    group: group as VariableGroup,
    isOutcome: (OUTCOME_GROUPS as string[]).includes(group),
  })),
);

/** Those that a text may name whose template carries this resolution, or none. */
export function variablesFor(kind: ResolutionKind | null): Variable[] {
  const brought: readonly string[] = kind ? OUTCOMES_OF[kind] : [];
  return VARIABLES.filter(({ isOutcome, group }) => !isOutcome || brought.includes(group));
}
