// An article's headings are h5 and h6: the storefront's block goes down to h4
// before them. On a page of ours they follow its h1, as h2 and h3.

/** Stored HTML as the editor holds it. */
export function asEdited(html: string): string {
  return leveled(html, { 5: 2, 6: 3 });
}

/** The editor's HTML as it is stored. */
export function asStored(html: string): string {
  return leveled(html, { 2: 5, 3: 6 });
}

/** What was copied elsewhere, with the two levels that there are. */
export function asPasted(html: string): string {
  return leveled(html, { 1: 2, 4: 3, 5: 3, 6: 3 });
}

/** Stored HTML below a title of the third level. */
export function asPreviewed(html: string): string {
  return leveled(html, { 5: 4, 6: 5 });
}

function leveled(html: string, levels: Record<number, number>): string {
  return html.replace(/<(\/?)h([1-6])(?=[\s>])/gi, (_, end: string, level: string) => `<${end}h${levels[Number(level)] ?? level}`);
}
