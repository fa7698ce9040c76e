const KEYS = { template_hole: 'stuckHole', not_possible: 'stuckUntrue' } as const;

export interface StuckBy {
  /** Of the words under `mail`. */
  key: (typeof KEYS)[keyof typeof KEYS] | 'stuck';
  /** The place in the reply. */
  reason: string;
}

/** Why a reply did not leave with its outcome, by what its mail says: the refusal's code and the words it is about. */
export function stuckBy(error: string): StuckBy {
  const [, code = '', reason = ''] = /^(\w+): ?(.*)$/s.exec(error) ?? [];
  const key = reason && code in KEYS ? KEYS[code as keyof typeof KEYS] : 'stuck';
  return { key, reason };
}
