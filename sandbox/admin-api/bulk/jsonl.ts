import type { Shape, ShapeField } from './shape.ts';

type Row = Record<string, unknown>;

export interface Lines {
  text: string;
  /** Objects written, and those of them that are roots. */
  objects: number;
  roots: number;
}

/**
 * One page of a bulk result as JSONL: each item of a connection is a line, without the connections
 * it holds; their items follow as lines of their own with `__parentId`. Grouped, they follow their
 * parent; otherwise they come after all the page's roots, as no order is promised.
 */
export function jsonlOf(data: Row, shape: Shape, grouped: boolean): Lines {
  const lines: string[] = [];
  let roots = 0;
  const write = (items: { row: Row; field: ShapeField; parentId: string | undefined }[]): void => {
    const later: typeof items = [];
    for (const { row, field, parentId } of items) {
      const children: typeof items = [];
      const line = without(row, field.inner, String(row['id']), children);
      lines.push(JSON.stringify(parentId === undefined ? line : { ...line, __parentId: parentId }));
      if (grouped) write(children);
      else later.push(...children);
    }
    if (later.length > 0) write(later);
  };
  const top: { row: Row; field: ShapeField; parentId: string | undefined }[] = [];
  without(data, shape, undefined, top);
  roots = top.length;
  write(top);
  return { text: lines.map((line) => `${line}\n`).join(''), objects: lines.length, roots };
}

/** The row without its connections; what they held goes to `found`. */
function without(row: Row, shape: Shape, parentId: string | undefined, found: { row: Row; field: ShapeField; parentId: string | undefined }[]): Row {
  const kept = { ...row };
  for (const field of shape) {
    const value = row[field.key];
    if (field.kind === 'connection') {
      delete kept[field.key];
      const edges = (value as { edges?: { node: Row | null }[] } | null)?.edges ?? [];
      for (const { node } of edges) if (node) found.push({ row: node, field, parentId });
    } else if (value && !Array.isArray(value)) kept[field.key] = without(value as Row, field.inner, parentId, found);
  }
  return kept;
}
