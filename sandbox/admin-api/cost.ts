import { GraphQLError, Kind, getArgumentValues, getNamedType, isAbstractType, isLeafType, isObjectType } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLCompositeType, GraphQLField, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { AdminSchema } from './schema.ts';

/** The most one query may ask for. */
export const MAX_QUERY_COST = 1000;
const MUTATION_COST = 10;
/** A connection's own price, beside that of its items. */
const CONNECTION_COST = 2;

interface Counting {
  schema: AdminSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/**
 * What an operation costs by Shopify's rules (https://shopify.dev/docs/api/usage/limits): scalars and
 * enums nothing, an object one, interfaces and unions their dearest selection, a connection two and
 * the price of an item times `first` or `last`, a mutation ten. Without `data` this is the requested
 * cost; with the answer's `data` the actual one, which counts the items that came. Shopify is seen to ask
 * less for long connections, by a rule it does not publish: what fits here fits there.
 */
export function queryCost(
  schema: AdminSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  data?: unknown,
): number {
  const fragments = new Map(document.definitions
    .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
    .map((node) => [node.name.value, node]));
  const counting = { schema, fragments, variables };
  const root = schema.schema.getRootType(operation.operation)!;
  const cost = selectionCost(operation.selectionSet, root, counting, data);
  if (operation.operation !== 'mutation') return cost;
  return MUTATION_COST * operation.selectionSet.selections.length + mutationExtra(operation.selectionSet, root, counting, data);
}

/** Shopify's refusal of a query that asks for too much. */
export function tooExpensive(cost: number): GraphQLError {
  const message = `Query cost is ${cost}, which exceeds the single query max cost limit (${MAX_QUERY_COST}).\n\n`
    + 'See https://shopify.dev/concepts/about-apis/rate-limits for more information on how the\ncost of a query is calculated.\n\n'
    + 'To query larger amounts of data with fewer limits, bulk operations should be used instead.\n'
    + 'See https://shopify.dev/api/usage/bulk-operations/queries for usage details.\n';
  return new GraphQLError(message, {
    extensions: { code: 'MAX_COST_EXCEEDED', cost, maxCost: MAX_QUERY_COST, documentation: 'https://shopify.dev/api/usage/rate-limits' },
  });
}

function selectionCost(set: SelectionSetNode, parent: GraphQLCompositeType, counting: Counting, data?: unknown): number {
  let common = 0;
  let dearest = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      common += fieldCost(selection, parent, counting, data);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? counting.fragments.get(selection.name.value)! : selection;
    const name = fragment.typeCondition?.name.value;
    const type = name ? (counting.schema.schema.getType(name) as GraphQLCompositeType) : parent;
    const cost = selectionCost(fragment.selectionSet, type, counting, data);
    if (isAbstractType(parent) && type !== parent) dearest = Math.max(dearest, cost);
    else common += cost;
  }
  return common + dearest;
}

function fieldCost(node: FieldNode, parent: GraphQLCompositeType, counting: Counting, data: unknown): number {
  const field = fieldOf(node, parent);
  if (!field || !node.selectionSet || isLeafType(getNamedType(field.type))) return 0;
  const value = data === undefined ? undefined : answer(data, node);
  if (data !== undefined && value == null) return 0;
  const type = getNamedType(field.type) as GraphQLCompositeType;
  if (counting.schema.connectionOf(field.type)) return CONNECTION_COST + itemsCost(node, field, type, counting, value);
  if (!Array.isArray(value)) return 1 + selectionCost(node.selectionSet, type, counting, value);
  return 1 + Math.max(0, ...value.map((item) => selectionCost(node.selectionSet!, type, counting, item ?? {})));
}

/** `edges { node }` and `nodes`, each item for itself. */
function itemsCost(node: FieldNode, field: GraphQLField<unknown, unknown>, type: GraphQLCompositeType, counting: Counting, value: unknown): number {
  const size = value === undefined ? sizeOf(node, field, counting) : 1;
  let cost = 0;
  for (const { node: inner, parent } of fieldsIn(node.selectionSet!, type, counting)) {
    const innerField = fieldOf(inner, parent);
    if (!innerField || !inner.selectionSet || !['edges', 'nodes'].includes(inner.name.value)) continue;
    const itemType = getNamedType(innerField.type) as GraphQLCompositeType;
    const own = inner.name.value === 'nodes' ? 1 : 0;
    if (value === undefined) cost += size * (own + selectionCost(inner.selectionSet, itemType, counting));
    else for (const item of (answer(value, inner) as unknown[] | null) ?? []) cost += own + selectionCost(inner.selectionSet, itemType, counting, item ?? {});
  }
  return cost;
}

/** A mutation's ten cover its payload; only the connections in it are paid on top. */
function mutationExtra(set: SelectionSetNode, parent: GraphQLCompositeType, counting: Counting, data: unknown): number {
  let cost = 0;
  for (const { node, parent: owner } of fieldsIn(set, parent, counting)) {
    const field = fieldOf(node, owner);
    const value = data === undefined ? undefined : answer(data, node);
    if (!field || !node.selectionSet || isLeafType(getNamedType(field.type)) || (data !== undefined && value == null)) continue;
    const type = getNamedType(field.type) as GraphQLCompositeType;
    if (counting.schema.connectionOf(field.type)) cost += CONNECTION_COST + itemsCost(node, field, type, counting, value);
    else cost += mutationExtra(node.selectionSet, type, counting, Array.isArray(value) ? (value[0] ?? {}) : value);
  }
  return cost;
}

function fieldsIn(set: SelectionSetNode, parent: GraphQLCompositeType, counting: Counting): { node: FieldNode; parent: GraphQLCompositeType }[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ node: selection, parent }];
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? counting.fragments.get(selection.name.value)! : selection;
    const name = fragment.typeCondition?.name.value;
    return fieldsIn(fragment.selectionSet, name ? (counting.schema.schema.getType(name) as GraphQLCompositeType) : parent, counting);
  });
}

function fieldOf(node: FieldNode, parent: GraphQLCompositeType): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
}

function sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>, { variables }: Counting): number {
  const { first, last } = getArgumentValues(field, node, variables) as { first?: number | null; last?: number | null };
  return Math.max(0, first ?? last ?? 0);
}

function answer(data: unknown, node: FieldNode): unknown {
  return (data as Record<string, unknown>)[node.alias?.value ?? node.name.value] ?? null;
}
