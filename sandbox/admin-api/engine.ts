import { GraphQLError, Kind, execute, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { AdminContext, ResolverMap } from '../types.ts';
import { accessOf } from './access.ts';
import { fieldResolver, typeResolver } from './field-resolver.ts';
import type { BulkPaging, Execution } from './field-resolver.ts';
import { idempotency } from './idempotency.ts';
import type { AdminSchema } from './schema.ts';
import { validationError, variableError } from './validation-errors.ts';

export interface GraphqlBody {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

/** An operation that may be executed: parsed, valid, its variables of the right types. */
export interface Operation {
  document: DocumentNode;
  node: OperationDefinitionNode;
  variables: Record<string, unknown>;
  rootFields: string[];
}

export type Prepared = { operation: Operation } | { errors: GraphQLFormattedError[] };

/** Runs operations of one schema version over one resolver map. */
export interface Engine {
  schema: AdminSchema;
  prepare(body: GraphqlBody): Prepared;
  execute(operation: Operation, context: AdminContext, bulk?: BulkPaging): Promise<ExecutionResult>;
}

const REMEMBERED = 500;

/** `resolvers` is read at each call, so that rooms may add theirs after this is built. */
export function createEngine(schema: AdminSchema, resolvers: ResolverMap): Engine {
  const documents = new Map<string, { document: DocumentNode } | { errors: GraphQLFormattedError[] }>();
  const resolveField = fieldResolver(schema, resolvers, idempotency(schema));
  const resolveType = typeResolver(schema);

  const read = (query: string): { document: DocumentNode } | { errors: GraphQLFormattedError[] } => {
    const known = documents.get(query);
    if (known) return known;
    const result = parseAndValidate(schema, query);
    if (documents.size >= REMEMBERED) documents.delete(documents.keys().next().value!);
    documents.set(query, result);
    return result;
  };

  return {
    schema,
    prepare(body) {
      const result = read(body.query);
      return 'errors' in result ? result : pick(schema, result.document, body);
    },
    async execute(operation, admin, bulk) {
      const contextValue: Execution = { admin, access: accessOf(schema, admin.token), ...(bulk && { bulk }) };
      return execute({
        schema: schema.schema,
        document: operation.document,
        operationName: operation.node.name?.value ?? null,
        variableValues: operation.variables,
        contextValue,
        fieldResolver: resolveField as never,
        typeResolver: resolveType as never,
      });
    },
  };
}

function parseAndValidate(schema: AdminSchema, query: string): { document: DocumentNode } | { errors: GraphQLFormattedError[] } {
  try {
    const document = parse(query);
    const errors = validate(schema.schema, document);
    return errors.length > 0 ? { errors: errors.map(validationError) } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error.toJSON()] };
    throw error;
  }
}

function pick(schema: AdminSchema, document: DocumentNode, body: GraphqlBody): Prepared {
  const node = getOperationAST(document, body.operationName || null);
  if (!node) {
    const message = body.operationName ? `No operation named "${body.operationName}"` : 'An operation name is required';
    return { errors: [{ message }] };
  }
  const variables = getVariableValues(schema.schema, node.variableDefinitions ?? [], body.variables ?? {});
  if (variables.errors) return { errors: variables.errors.map((one) => variableError(one, node, body.variables ?? {}, schema.schema)) };
  const rootFields = node.selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
  return { operation: { document, node, variables: { ...body.variables }, rootFields } };
}
