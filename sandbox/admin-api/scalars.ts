import { GraphQLError, Kind } from 'graphql';
import type { GraphQLScalarType, GraphQLSchema, ValueNode } from 'graphql';

type Read = (value: unknown) => unknown;

/** Introspection carries no code for scalars; this gives Shopify's their checks, inward and outward. */
export function teachScalars(schema: GraphQLSchema): void {
  for (const [name, { inward, outward }] of Object.entries(SCALARS)) {
    const scalar = schema.getType(name) as GraphQLScalarType | undefined;
    if (!scalar) continue;
    if (inward) {
      scalar.parseValue = inward;
      scalar.parseLiteral = (node) => inward(literal(node));
    }
    if (outward) scalar.serialize = outward;
  }
}

const SCALARS: Record<string, { inward?: Read; outward?: Read }> = {
  DateTime: { inward: matching('DateTime', /^\d{4}-\d\d-\d\d/, (text) => !Number.isNaN(Date.parse(text))), outward: dateTime },
  Date: { inward: matching('Date', /^\d{4}-\d\d-\d\d$/), outward: matching('Date', /^\d{4}-\d\d-\d\d$/) },
  Decimal: { inward: decimal('Decimal'), outward: decimal('Decimal') },
  Money: { inward: decimal('Money'), outward: decimal('Money') },
  UnsignedInt64: { inward: matching('UnsignedInt64', /^\d+$/), outward: matching('UnsignedInt64', /^\d+$/) },
  URL: { inward: matching('URL', /^\S+$/), outward: matching('URL', /^https?:\/\//) },
  ID: { outward: String },
};

/** Shopify writes times in UTC to the second. */
function dateTime(value: unknown): string {
  const time = value instanceof Date ? value : new Date(String(value));
  if (Number.isNaN(time.getTime())) throw new GraphQLError(`DateTime cannot represent ${JSON.stringify(value)}`);
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** Money and decimals travel as strings; a JavaScript number would already have lost digits. */
function decimal(name: string): Read {
  const check = matching(name, /^-?\d+(\.\d+)?$/);
  return (value) => check(value);
}

function matching(name: string, pattern: RegExp, holds: (text: string) => boolean = () => true): Read {
  return (value) => {
    const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
    if (typeof text === 'string' && pattern.test(text) && holds(text)) return text;
    throw new GraphQLError(`Invalid ${name} ${JSON.stringify(value)}`);
  };
}

function literal(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.INT: case Kind.FLOAT: case Kind.STRING: return node.value;
    case Kind.BOOLEAN: return node.value;
    default: return undefined;
  }
}
