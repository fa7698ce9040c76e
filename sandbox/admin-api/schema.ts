import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildClientSchema, getNamedType, isObjectType } from 'graphql';
import type { GraphQLOutputType, GraphQLSchema, IntrospectionQuery } from 'graphql';
import type { ProtectedContent } from '../types.ts';
import { teachScalars } from './scalars.ts';

/** What a type or field asks of a token: any one of the scopes, and Shopify's words for it. */
export interface Requirement {
  text: string;
  scopes: string[];
}

/** One version of the real Admin schema, with what its introspection says beside the types. */
export interface AdminSchema {
  version: string;
  schema: GraphQLSchema;
  /** What `Type` or `Type.field` asks for; undefined when nothing, or nothing a scope could grant. */
  requirement(name: string): Requirement | undefined;
  /** Which kind of protected customer data `Type.field` is; undefined when it is none. */
  protectedContent(name: string): ProtectedContent | undefined;
  /** Whether objects of a type are protected customer data: those with a protected field. The file marks fields only; that the objects follow is our reading. */
  aboutCustomers(type: string): boolean;
  /** Whether a mutation takes the `@idempotent` directive, and cannot do without it. */
  idempotency(mutation: string): 'required' | 'none';
  /** The item type of a connection field's type, or undefined when it is no connection. */
  connectionOf(type: GraphQLOutputType): string | undefined;
}

interface RawField { name: string; description: string | null; requiredAccess?: string | null; isProtected?: boolean; protectedContent?: string | null }
interface RawType { name: string; requiredAccess?: string | null; fields?: RawField[] | null }
interface RawScopes { typeName: string; fieldName?: string; requiredAccess: string; offlineScopes: string[] }
interface RawSchema { data: IntrospectionQuery; offline_scopes: { items: RawScopes[] } }

const loaded = new Map<string, AdminSchema>();

/**
 * The Admin schema of a version ("2026-10") from Shopify's own introspection, as shipped in
 * `@shopify/dev-mcp`; undefined for a version there is no file for. Takes about a second once.
 */
export function adminSchema(version: string): AdminSchema | undefined {
  const known = loaded.get(version);
  if (known) return known;
  if (!/^(\d{4}-\d{2}|unstable)$/.test(version)) return undefined;
  const file = fileOf(version);
  if (!existsSync(file)) return undefined;
  const built = build(version, JSON.parse(gunzipSync(readFileSync(file)).toString()) as RawSchema);
  loaded.set(version, built);
  return built;
}

/** By path: the package exports nothing. */
function fileOf(version: string): URL {
  return new URL(`../../node_modules/@shopify/dev-mcp/dist/data/admin_${version}.json.gz`, import.meta.url);
}

function build(version: string, raw: RawSchema): AdminSchema {
  const schema = buildClientSchema(raw.data, { assumeValid: true });
  teachScalars(schema);
  const types = raw.data.__schema.types as unknown as RawType[];
  const requirements = readRequirements(types, raw.offline_scopes.items);
  const protectedFields = new Map<string, ProtectedContent>(types.flatMap((type) =>
    (type.fields ?? []).filter((field) => field.isProtected).map((field) => [`${type.name}.${field.name}`, field.protectedContent as ProtectedContent] as const)));
  const aboutCustomers = new Set([...protectedFields.keys()].map((name) => name.split('.')[0]!));
  const mutations = types.find((type) => type.name === schema.getMutationType()?.name)?.fields ?? [];
  const idempotent = new Set(mutations.filter(demandsKey(version)).map((field) => field.name));
  return {
    version,
    schema,
    requirement: (name) => requirements.get(name),
    protectedContent: (name) => protectedFields.get(name),
    aboutCustomers: (type) => aboutCustomers.has(type),
    idempotency: (mutation) => (idempotent.has(mutation) ? 'required' : 'none'),
    connectionOf,
  };
}

/** The file's own list of scopes goes first; where it is silent, the scopes are read from the words. */
function readRequirements(types: RawType[], listed: RawScopes[]): Map<string, Requirement> {
  const found = new Map<string, Requirement>();
  const note = (name: string, text: string | null | undefined, write: boolean): void => {
    const scopes = text ? scopesInWords(text, write) : [];
    if (text && scopes.length > 0) found.set(name, { text: text.trim(), scopes });
  };
  for (const type of types) {
    note(type.name, type.requiredAccess, false);
    for (const field of type.fields ?? []) note(`${type.name}.${field.name}`, field.requiredAccess, type.name === 'Mutation');
  }
  for (const item of listed) {
    const name = item.fieldName ? `${item.typeName}.${item.fieldName}` : item.typeName;
    if (item.offlineScopes.length > 0) found.set(name, { text: item.requiredAccess.trim(), scopes: item.offlineScopes });
  }
  return found;
}

/**
 * "`read_orders` access scope or `orders` access scope. Also: …" as scopes. What follows "Also" is
 * about people and plans, not scopes; a bare `orders` means reading for queries, writing for mutations.
 */
function scopesInWords(text: string, write: boolean): string[] {
  const head = text.split(/\bAlso:/)[0]!;
  if (!/access scope/.test(head) && !/`(read|write)_/.test(head)) return [];
  const names = [...head.matchAll(/`([a-z_]+)`(?! user permission)/g)].map((match) => match[1]!);
  return names.map((name) => (/^(read|write|unauthenticated)_/.test(name) ? name : `${write ? 'write' : 'read'}_${name}`));
}

/** "As of 2026-04, the idempotency key is required": the description is where Shopify says so. */
function demandsKey(version: string): (field: RawField) => boolean {
  return ({ description }) => {
    const since = /As of (?:version )?`?(\d{4}-\d{2})`?, the idempotency key is required/.exec(description ?? '')?.[1];
    return since !== undefined && (version === 'unstable' || version >= since);
  };
}

function connectionOf(type: GraphQLOutputType): string | undefined {
  const named = getNamedType(type);
  if (!isObjectType(named) || !named.name.endsWith('Connection')) return undefined;
  const { edges } = named.getFields();
  const edge = edges && getNamedType(edges.type);
  return isObjectType(edge) ? getNamedType(edge.getFields()['node']!.type).name : undefined;
}
