/** A piece of Liquid in a text. */
export interface LiquidMark {
  from: number;
  to: number;
  kind: 'output' | 'tag';
  /** The variable that an output writes, such as "order.name"; null for a tag and for a fixed word. */
  path: string | null;
}

// Bounded, and without braces inside: a text full of opening braces is read once, not once per brace.
const MARK = /\{\{-?\s*([^{}]{0,400})\}\}|\{%[^{}]{0,400}%\}/g;

/** Every output and tag of a text, in order. Pure, in time that grows with the text alone. */
export function marksInLiquid(text: string): LiquidMark[] {
  return [...text.matchAll(MARK)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: match[0].startsWith('{{') ? 'output' : 'tag',
    path: /^[a-z_]\w*(?:\.\w+)*/i.exec(match[1] ?? '')?.[0] ?? null,
  }));
}
