import { defineConfig } from 'prisma/config';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import path from 'node:path';

// The WASM schema engine reads catalog columns of the types "char" (OID 18) and
// name (OID 19), which adapter-pg 6.19 does not know. Both are text on the wire:
// report them as text, then tell the engine which columns were "char".
const CHAR = 18;
const NAME = 19;
const TEXT = 25;

type Queryable = {
  client: { query: (...args: unknown[]) => Promise<{ fields?: { dataTypeID: number }[] }> };
  queryRaw: (request: unknown) => Promise<{ columnTypes: unknown[] }>;
  executeScript: (script: string) => Promise<void>;
};

function readingCatalogTypes<T>(connection: T): T {
  const adapter = connection as unknown as Queryable;
  const query = adapter.client.query.bind(adapter.client);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let charColumns = new Set<number>();
  adapter.client.query = async (...args) => {
    const result = await query(...args);
    charColumns = new Set();
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID === CHAR) charColumns.add(index);
      if (field.dataTypeID === CHAR || field.dataTypeID === NAME) field.dataTypeID = TEXT;
    }
    return result;
  };
  adapter.queryRaw = async (request) => {
    const result = await queryRaw(request);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter cuts a script at each semicolon, through function bodies too;
  // PostgreSQL takes the whole of it.
  adapter.executeScript = async (script) => {
    await query(script);
  };
  return connection;
}

export default defineConfig({
  experimental: { adapter: true },
  engine: 'js',
  schema: path.join('prisma', 'schema'),
  migrations: { path: path.join('prisma', 'migrations') },
  adapter: async () => {
    const factory = new PrismaPg({ connectionString: process.env.MIGRATE_DATABASE_URL ?? process.env.DATABASE_URL });
    const connect = factory.connect.bind(factory);
    const connectToShadowDb = factory.connectToShadowDb.bind(factory);
    factory.connect = async () => readingCatalogTypes(await connect());
    factory.connectToShadowDb = async () => readingCatalogTypes(await connectToShadowDb());
    return factory;
  },
});
