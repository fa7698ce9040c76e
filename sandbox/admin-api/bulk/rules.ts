import type { Shape, ShapeField } from './shape.ts';

const MAX_CONNECTIONS = 5;
const MAX_NESTING = 2;

/**
 * Why a query cannot be run in bulk, in Shopify's words; empty when it can
 * (https://shopify.dev/docs/api/usage/bulk-operations/queries#operation-restrictions).
 */
export function bulkObjections(shape: Shape): string[] {
  const connections: { field: ShapeField; depth: number; inList: boolean; parent?: ShapeField }[] = [];
  const walk = (fields: Shape, depth: number, inList: boolean, parent?: ShapeField): void => {
    for (const field of fields) {
      if (field.kind === 'connection') {
        connections.push({ field, depth, inList, ...(parent && { parent }) });
        walk(field.inner, depth + 1, false, field);
      } else walk(field.inner, depth, inList || field.kind === 'list', parent);
    }
  };
  walk(shape, 0, false);

  const found: string[] = [];
  const byNodes = connections.filter(({ field }) => field.byNodes).map(({ field }) => field.name);
  const orphans = [...new Set(connections.flatMap(({ parent }) => (parent && !parent.hasId && !parent.byNodes ? [parent.name] : [])))];
  if (byNodes.length > 0) {
    found.push(`All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: '${byNodes[0]} { edges { node {'. `
      + `Selecting via 'nodes' is not supported. Invalid connection fields: '${byNodes.join("', '")}'.`);
  }
  if (shape.some(({ name }) => name === 'node' || name === 'nodes')) found.push('Bulk queries cannot contain a top level `node` field.');
  if (connections.some(({ depth }) => depth > MAX_NESTING)) found.push(`Bulk queries cannot contain connections with a nesting depth greater than ${MAX_NESTING}.`);
  if (connections.length > MAX_CONNECTIONS) found.push(`Bulk queries cannot contain more than ${MAX_CONNECTIONS} connections.`);
  if (orphans.length > 0) {
    found.push("The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. "
      + `Connection fields without 'id': ${orphans.join(', ')}.`);
  }
  if (connections.some(({ inList }) => inList)) found.push('Queries that contain a connection field within a list field are not currently supported.');
  if (connections.length === 0) found.push('Bulk queries must contain at least one connection.');
  return found;
}
