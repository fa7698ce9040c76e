/** Shopify's search syntax (https://shopify.dev/docs/api/usage/search-syntax) as a tree. */
export type SearchNode =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; nodes: SearchNode[] }
  | { kind: 'not'; node: SearchNode }
  | SearchTerm;

export interface SearchTerm {
  kind: 'term';
  /** Absent for a bare word, which searches the default fields. */
  field?: string;
  comparator: '=' | '>' | '>=' | '<' | '<=';
  value: string;
  /** The value stood in quotes: the whole phrase, not its words. */
  quoted: boolean;
  /** The value ended in `*`, which is cut off. `field:*` has an empty value: the field is filled. */
  prefix: boolean;
}

/**
 * Parses a `query:` argument. Words side by side mean AND, which binds tighter than OR; `-` and NOT
 * negate the next term; `field:value`, `field:>value`, quotes of either kind, `\` before a special
 * character, parentheses. An absent or blank text is `{ kind: 'all' }`. A quote or parenthesis left
 * open is closed at the end of the text, as Shopify is lenient.
 */
export function searchQuery(text: string | null | undefined): SearchNode {
  const tokens = tokenize(text ?? '');
  let at = 0;

  const readOr = (): SearchNode => {
    const nodes = [readAnd()];
    while (tokens[at]?.kind === 'or') {
      at += 1;
      nodes.push(readAnd());
    }
    return join('or', nodes);
  };
  const readAnd = (): SearchNode => {
    const nodes: SearchNode[] = [];
    while (at < tokens.length && tokens[at]!.kind !== 'or' && tokens[at]!.kind !== 'close') {
      if (tokens[at]!.kind === 'and') at += 1;
      else nodes.push(readOne());
    }
    return join('and', nodes);
  };
  const readOne = (): SearchNode => {
    const token = tokens[at++];
    if (!token || token.kind === 'close') return { kind: 'all' };
    if (token.kind === 'not') return { kind: 'not', node: readOne() };
    if (token.kind === 'term') return token.term;
    if (token.kind !== 'open') return readOne();
    const inner = readOr();
    if (tokens[at]?.kind === 'close') at += 1;
    return inner;
  };

  const nodes: SearchNode[] = [];
  while (at < tokens.length) {
    nodes.push(readOr());
    if (tokens[at]?.kind === 'close') at += 1;
  }
  return join('and', nodes);
}

/** Decides a tree by asking `test` about each of its terms. */
export function satisfies(node: SearchNode, test: (term: SearchTerm) => boolean): boolean {
  switch (node.kind) {
    case 'all': return true;
    case 'and': return node.nodes.every((inner) => satisfies(inner, test));
    case 'or': return node.nodes.some((inner) => satisfies(inner, test));
    case 'not': return !satisfies(node.node, test);
    case 'term': return test(node);
  }
}

type Token = { kind: 'and' | 'or' | 'not' | 'open' | 'close' } | { kind: 'term'; term: SearchTerm };

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let rest = text;
  for (;;) {
    rest = rest.trimStart();
    if (rest === '') return tokens;
    const sign = { '(': 'open', ')': 'close', '-': 'not' } as const;
    const kind = sign[rest[0] as keyof typeof sign];
    if (kind && !(kind === 'not' && /^-(\s|$)/.test(rest))) {
      tokens.push({ kind });
      rest = rest.slice(1);
      continue;
    }
    const word = /^(AND|OR|NOT)(?=[\s(]|$)/.exec(rest);
    if (word) {
      tokens.push({ kind: word[1]!.toLowerCase() as 'and' | 'or' | 'not' });
      rest = rest.slice(word[0].length);
      continue;
    }
    const { term, length } = readTerm(rest);
    tokens.push({ kind: 'term', term });
    rest = rest.slice(length);
  }
}

function readTerm(text: string): { term: SearchTerm; length: number } {
  const head = /^([A-Za-z_][\w.$-]*)\s*:\s*(>=|<=|>|<)?\s*/.exec(text);
  const start = head ? head[0].length : 0;
  const { value, length, quoted } = readValue(text.slice(start));
  const prefix = !quoted && value.endsWith('*');
  const term: SearchTerm = {
    kind: 'term',
    ...(head && { field: head[1]! }),
    comparator: (head?.[2] as SearchTerm['comparator'] | undefined) ?? '=',
    value: prefix ? value.slice(0, -1) : value,
    quoted,
    prefix,
  };
  return { term, length: Math.max(1, start + length) };
}

function readValue(text: string): { value: string; length: number; quoted: boolean } {
  const quote = text[0] === '"' || text[0] === "'" ? text[0] : undefined;
  let value = '';
  let at = quote ? 1 : 0;
  for (; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '\\' && at + 1 < text.length) value += text[(at += 1)];
    else if (quote ? sign === quote : /[\s()]/.test(sign)) break;
    else value += sign;
  }
  return { value, length: quote ? Math.min(at + 1, text.length) : at, quoted: quote !== undefined };
}

function join(kind: 'and' | 'or', nodes: SearchNode[]): SearchNode {
  const filled = nodes.filter((node) => node.kind !== 'all');
  if (filled.length === 0) return { kind: 'all' };
  return filled.length === 1 ? filled[0]! : { kind, nodes: filled };
}
