const met = new Map<string, number>();

/** Counts what a sequence came upon: a proof that meets nothing proves nothing. */
export function tally(story: string[]): void {
  for (const line of story) {
    const [, name, end] = /^  (\w+)[^:]*: (\S+(?: \S+)?)/.exec(line.replace(/ [0-9a-f-]{36}/, '')) ?? [];
    if (!name) continue;
    const key = `${name} ${end!.startsWith('dies') ? 'dies' : end}`;
    met.set(key, (met.get(key) ?? 0) + 1);
  }
}

/** Most frequent first. */
export function tallied(): string {
  return [...met].toSorted(([, a], [, b]) => b - a).map(([what, times]) => `${what} ×${times}`).join(', ');
}
