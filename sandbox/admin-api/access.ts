import { GraphQLError, getNamedType } from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import type { AccessToken, StaffPermission } from '../types.ts';
import type { AdminSchema } from './schema.ts';

/**
 * What a staff member's online token needs beside the scope. That Shopify enforces these on each
 * mutation is our assumption: the schema says "the user must have …", no page says how it answers.
 */
const STAFF_PERMISSIONS: Record<string, StaffPermission> = {
  refundCreate: 'refund_orders',
  orderCancel: 'cancel_orders',
  draftOrderCreate: 'draft_orders',
  draftOrderUpdate: 'draft_orders',
  draftOrderComplete: 'draft_orders',
  draftOrderDelete: 'draft_orders',
};

/** Decides, for one token, which fields and types it may read. */
export interface Access {
  /** Throws ACCESS_DENIED when the token may not select `parent.field`, which answers `type`. */
  field(parent: string, field: string, type: GraphQLOutputType): void;
  /** Throws when an abstract field turned out to be a type the token may not read. */
  type(name: string, field: string): void;
}

/**
 * The access of a token under a schema. A field's own requirement counts first, else that of the
 * type it answers (through its connection). `write_x` includes `read_x`, as at Shopify.
 */
export function accessOf(schema: AdminSchema, token: Pick<AccessToken, 'scopes' | 'mode' | 'permissions'>): Access {
  const granted = withReads(token.scopes);
  const verdicts = new Map<string, GraphQLError | undefined>();
  const judge = (key: string, field: string, names: string[]): void => {
    if (!verdicts.has(key)) verdicts.set(key, denial(field, names, schema, granted) ?? staffDenial(key, token, schema));
    const verdict = verdicts.get(key);
    if (verdict) throw denied(verdict.message, verdict.extensions['requiredAccess'] as string);
  };
  return {
    field(parent, field, type) {
      const answer = schema.connectionOf(type) ?? getNamedType(type).name;
      const own = `${parent}.${field}`;
      judge(own, field, schema.requirement(own) ? [own] : [answer]);
    },
    type: (name, field) => judge(`${name} in ${field}`, field, [name]),
  };
}

/** `scopes` together with the reading every writing scope includes. */
function withReads(scopes: string[]): Set<string> {
  const all = new Set(scopes);
  for (const scope of scopes) if (scope.startsWith('write_')) all.add(`read_${scope.slice('write_'.length)}`);
  return all;
}

function denial(field: string, names: string[], schema: AdminSchema, granted: Set<string>): GraphQLError | undefined {
  for (const name of names) {
    const requirement = schema.requirement(name);
    if (requirement && !requirement.scopes.some((scope) => granted.has(scope))) {
      return denied(`Access denied for ${field} field. Required access: ${requirement.text}`, requirement.text);
    }
  }
  return undefined;
}

function staffDenial(key: string, token: Pick<AccessToken, 'mode' | 'permissions'>, schema: AdminSchema): GraphQLError | undefined {
  const [parent, field] = key.split('.') as [string, string];
  const permission = parent === 'Mutation' ? STAFF_PERMISSIONS[field] : undefined;
  if (!permission || token.mode !== 'online' || token.permissions?.includes(permission)) return undefined;
  const scopes = schema.requirement(key)?.text.split(/\s*Also:/)[0] ?? '';
  const text = `${scopes} Also: The user must have ${permission} permission.`.trim();
  return denied(`Access denied for ${field} field. Required access: ${text}`, text);
}

/** The error of a token that lacks a scope. */
export function denied(message: string, requiredAccess: string): GraphQLError {
  const documentation = 'https://shopify.dev/api/usage/access-scopes';
  return new GraphQLError(message, { extensions: { code: 'ACCESS_DENIED', documentation, requiredAccess } });
}
