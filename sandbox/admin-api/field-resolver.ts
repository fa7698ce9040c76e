import { GraphQLError, getNamedType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLTypeResolver } from 'graphql';
import { approves } from '../state/approval.ts';
import type { AdminContext, ResolverMap } from '../types.ts';
import type { Access } from './access.ts';
import type { Idempotency } from './idempotency.ts';
import type { AdminSchema } from './schema.ts';

/** What the executor carries through one operation. */
export interface Execution {
  admin: AdminContext;
  access: Access;
  bulk?: BulkPaging;
}

/** A bulk query pages its root connection by itself and takes every nested one whole. */
export interface BulkPaging {
  first: number;
  after: string | null;
  /** Set while executing: where the root connection stands. */
  next?: string | null;
}

/** Shopify's limit for every array given (https://shopify.dev/docs/api/usage/limits#input-limits). */
const MAX_INPUT = 250;

type Source = Record<string, unknown> | undefined;

/**
 * Every field of the schema: what the token may not read is refused, then the resolver in the map,
 * else the parent's own property, else an error that names the field.
 */
export function fieldResolver(schema: AdminSchema, resolvers: ResolverMap, keys: Idempotency): GraphQLFieldResolver<Source, Execution> {
  return (parent, args, { admin, access, bulk }, info) => {
    const type = info.parentType.name;
    access.field(type, info.fieldName, info.returnType);
    refuseObject(schema, admin, schema.connectionOf(info.returnType) ?? getNamedType(info.returnType).name);
    const content = schema.protectedContent(`${type}.${info.fieldName}`);
    if (content && !approves(admin.protectedDataApproved, content)) throw notApproved(`use the ${info.fieldName} field`);
    refuseLongLists(args);
    const given = bulk && schema.connectionOf(info.returnType) ? bulkArgs(args, bulk, info) : args;
    const resolve = (context: AdminContext): unknown => valueOf(resolvers, parent, given, context, info);
    const value = info.parentType === schema.schema.getMutationType()
      ? keys.run(admin, args, info, (idempotencyKey) => resolve({ ...admin, ...(idempotencyKey && { idempotencyKey }) }))
      : resolve(admin);
    if (bulk && isRootConnection(info, schema)) notePlace(bulk, value);
    return value;
  };
}

/** Which object an interface or union is: its `__typename`, else what its gid says. */
export function typeResolver(schema: AdminSchema): GraphQLTypeResolver<Source, Execution> {
  return (value, { access, admin }, info, abstract) => {
    const name = value?.['__typename'] ?? /^gid:\/\/shopify\/(\w+)\//.exec(String(value?.['id']))?.[1];
    if (typeof name !== 'string') throw new GraphQLError(`sandbox does not know which ${abstract.name} ${info.parentType.name}.${info.fieldName} is`);
    access.type(name, info.fieldName);
    refuseObject(schema, admin, name);
    return name;
  };
}

function refuseLongLists(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value) && value.length > MAX_INPUT) {
    const message = `The input array size of ${value.length} is greater than the maximum allowed of ${MAX_INPUT}.`;
    throw new GraphQLError(message, { extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' } });
  }
  for (const inner of Object.values(value)) refuseLongLists(inner);
}

function valueOf(resolvers: ResolverMap, parent: Source, args: unknown, context: AdminContext, info: GraphQLResolveInfo): unknown {
  const type = info.parentType.name;
  const resolver = resolvers[type]?.[info.fieldName];
  if (resolver) return present(resolver(parent, args, context), type, info.fieldName);
  return present(parent?.[info.fieldName], type, info.fieldName);
}

function present(value: unknown, type: string, field: string): unknown {
  if (value !== undefined) return value;
  throw new GraphQLError(`sandbox does not implement ${type}.${field}`, { extensions: { code: 'SANDBOX_NOT_IMPLEMENTED' } });
}

function bulkArgs(args: Record<string, unknown>, bulk: BulkPaging, info: GraphQLResolveInfo): Record<string, unknown> {
  const root = info.path.prev === undefined;
  return { ...args, first: root ? bulk.first : Infinity, after: root ? bulk.after : null, last: null, before: null };
}

function isRootConnection(info: GraphQLResolveInfo, schema: AdminSchema): boolean {
  return info.path.prev === undefined && schema.connectionOf(info.returnType) !== undefined;
}

function notePlace(bulk: BulkPaging, value: unknown): void {
  const info = (value as { pageInfo?: { hasNextPage?: boolean; endCursor?: string | null } } | null)?.pageInfo;
  bulk.next = info?.hasNextPage ? (info.endCursor ?? null) : null;
}

function refuseObject(schema: AdminSchema, admin: AdminContext, type: string): void {
  if (admin.protectedDataApproved === 'none' && schema.aboutCustomers(type)) throw notApproved(`access the ${type} object`);
}

/** Wording from Shopify's page on protected customer data; that the code is ACCESS_DENIED is our assumption. */
function notApproved(what: string): GraphQLError {
  const page = 'https://shopify.dev/docs/apps/launch/protected-customer-data';
  return new GraphQLError(`This app is not approved to ${what}. See ${page} for more details.`, { extensions: { code: 'ACCESS_DENIED' } });
}
