import { Kind, getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLCompositeType, GraphQLObjectType, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { AdminSchema } from '../schema.ts';

/** One field of a selection that is not a leaf, by the key it has in the answer. */
export interface ShapeField {
  key: string;
  name: string;
  kind: 'connection' | 'list' | 'object';
  /** What is selected inside; for a connection, inside its `edges { node }`. */
  inner: Shape;
  /** For a connection: whether its node selects `id` under that name. */
  hasId: boolean;
  /** For a connection: contents selected by `nodes`, which bulk queries do not know. */
  byNodes: boolean;
}

export type Shape = ShapeField[];

/** What an operation selects, reduced to its connections, lists and objects. */
export function shapeOf(schema: AdminSchema, document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const fragments = new Map(document.definitions
    .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
    .map((node) => [node.name.value, node]));
  const fields = (set: SelectionSetNode, parent: GraphQLCompositeType): { node: FieldNode; parent: GraphQLCompositeType }[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [{ node: selection, parent }];
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
      const name = fragment.typeCondition?.name.value;
      return fields(fragment.selectionSet, name ? (schema.schema.getType(name) as GraphQLCompositeType) : parent);
    });

  const shape = (set: SelectionSetNode, parent: GraphQLCompositeType): Shape =>
    fields(set, parent).flatMap(({ node, parent: owner }): Shape => {
      const type = 'getFields' in owner ? owner.getFields()[node.name.value]?.type : undefined;
      if (!type || !node.selectionSet || isLeafType(getNamedType(type))) return [];
      const base = { key: node.alias?.value ?? node.name.value, name: node.name.value };
      const inside = getNamedType(type) as GraphQLCompositeType;
      if (!schema.connectionOf(type)) {
        const kind = isListType(getNullableType(type)) ? 'list' : 'object';
        return [{ ...base, kind, inner: shape(node.selectionSet, inside), hasId: false, byNodes: false }];
      }
      const parts = fields(node.selectionSet, inside);
      const edges = parts.find((part) => part.node.name.value === 'edges')?.node.selectionSet;
      const edge = getNamedType((inside as GraphQLObjectType).getFields()['edges']!.type) as GraphQLCompositeType;
      const item = edges && fields(edges, edge).find((part) => part.node.name.value === 'node')?.node.selectionSet;
      const itemType = schema.schema.getType(schema.connectionOf(type)!) as GraphQLCompositeType;
      const hasId = item !== undefined && fields(item, itemType).some((part) => part.node.name.value === 'id' && !part.node.alias);
      return [{ ...base, kind: 'connection', inner: item ? shape(item, itemType) : [], hasId, byNodes: !item }];
    });
  return shape(operation.selectionSet, schema.schema.getQueryType()!);
}
