/** What may be completed at a place of a text, and from where on it would be replaced. */
export interface LiquidPlace {
  kind: 'variable' | 'filter' | 'tag';
  from: number;
  /** What stands between `from` and the place. */
  typed: string;
  /** What opened it: an output or a tag. */
  opened: '{{' | '{%';
  /** The braces behind it are there already. */
  closed: boolean;
  /** The variable that a filter works on; null where it is something else. */
  filters: string | null;
}

/** No output or tag is as long; what lies further back is not looked at. */
const LONGEST = 400;
const WORD = '[\\p{L}\\p{N}_.]*';

/**
 * Where in Liquid the cursor stands. Pure.
 * @param at characters from the beginning of the text
 * @returns null outside of Liquid, and inside a quotation
 */
export function placeInLiquid(text: string, at: number): LiquidPlace | null {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const open = /^[^]*(\{[{%])-?([^{}]*)$/u.exec(before);
  if (!open) return null;
  const [, opened, inner = ''] = open as unknown as [string, '{{' | '{%', string];
  if (opened === '{%' && inner.endsWith('%')) return null;
  const bare = inner.replace(/'[^']*'|"[^"]*"/g, (quoted) => '·'.repeat(quoted.length));
  if (/['"]/.test(bare)) return null;
  const kind = kindIn(bare, opened);
  if (!kind) return null;
  const typed = new RegExp(`${WORD}$`, 'u').exec(bare)![0];
  return { kind, from: at - typed.length, typed, opened, closed: closedAfter(text.slice(at, at + LONGEST), opened), filters: kind === 'filter' ? filteredBy(bare) : null };
}

function kindIn(inner: string, opened: '{{' | '{%'): LiquidPlace['kind'] | null {
  if (opened === '{%' && /^\s*[a-z_#]*$/i.test(inner)) return 'tag';
  if (/^\s*(comment|raw|else|end\w*|break|continue|#)/.test(inner) && opened === '{%') return null;
  if (new RegExp(`\\|\\s*${WORD}$`, 'u').test(inner)) return 'filter';
  // A second word after a finished one is neither.
  const fresh = opened === '{{' ? `^\\s*${WORD}$|[:,]\\s*${WORD}$` : `[\\s=<>!,:(]${WORD}$`;
  return new RegExp(fresh, 'u').test(inner) ? 'variable' : null;
}

function filteredBy(inner: string): string | null {
  return /(?:^|=)\s*([a-z_][\w.]*)\s*\|/i.exec(inner)?.[1] ?? null;
}

function closedAfter(rest: string, opened: '{{' | '{%'): boolean {
  return (opened === '{{' ? /^[^{}\n]*\}\}/ : /^[^{}\n]*%\}/).test(rest);
}
