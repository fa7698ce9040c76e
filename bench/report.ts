import type { Comparison, Side, Spread } from './compare.ts';

/** One line of the table: a figure, its bound, and what it was made of. */
export interface Line {
  what: string;
  figure: number;
  bound: { least: number } | { most: number };
  unit?: string;
  /** Wall and CPU of both sides, and how far the rounds lie apart. */
  notes: string[];
}

export function holds({ figure, bound }: Line): boolean {
  return 'least' in bound ? figure >= bound.least : figure <= bound.most;
}

export function lineText(line: Line): string {
  const unit = line.unit ?? '×';
  const bound = 'least' in line.bound ? `at least ${line.bound.least} ${unit}` : `at most ${line.bound.most} ${unit}`;
  const head = `${holds(line) ? 'ok   ' : 'SHORT'} ${line.what}: ${shown(line.figure)} ${unit} (${bound})`;
  return [head, ...line.notes.map((note) => `        ${note}`)].join('\n');
}

export function rateNotes(comparison: Comparison, floor: string): string[] {
  return [`floor ${rateOf(comparison.floor)} (${floor})`, `own   ${rateOf(comparison.own)}`, `rounds from ${spreadText(comparison.rates)}; by CPU ${shown(comparison.floor.cpu / comparison.own.cpu)} ×`];
}

export function timeNotes(comparison: Comparison, floor: string): string[] {
  return [`floor ${timeOf(comparison.floor)} (${floor})`, `own   ${timeOf(comparison.own)}`, `rounds from ${spreadText(comparison.times)}`];
}

export function shown(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);
}

const rateOf = (side: Side) => `${shown(side.rate)}/s, CPU ${shown(side.cpu)} ms each`;
const timeOf = (side: Side) => `${shown(side.time)} ms, CPU ${shown(side.cpu)} ms each`;
const spreadText = (spread: Spread) => `${shown(spread.least)} to ${shown(spread.most)}`;
