import { randomBytes } from 'node:crypto';
import type { AdminContext, Doc, Emit, ShopState, World } from '../../types.ts';
import type { Engine, Operation } from '../engine.ts';
import type { BulkPaging } from '../field-resolver.ts';
import { jsonlOf } from './jsonl.ts';
import { bulkObjections } from './rules.ts';
import { shapeOf } from './shape.ts';

const KIND = 'BulkOperation';
const RESULT = 'BulkResult';
const AT_ONCE = 5;
/** How many roots are read between two breaths. */
const PAGE = 250;
const KEPT_MS = 7 * 24 * 3_600_000;
const HOST = 'https://storage.googleapis.com';
const RUNNING = ['CREATED', 'RUNNING', 'CANCELING'];

export interface BulkDoc extends Doc {
  status: 'CREATED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELING' | 'CANCELED';
  type: 'QUERY';
  query: string;
  groupObjects: boolean;
  createdAt: string;
  completedAt: string | null;
  errorCode: 'ACCESS_DENIED' | 'INTERNAL_SERVER_ERROR' | null;
  objectCount: string;
  rootObjectCount: string;
  fileSize: string | null;
  url: string | null;
  partialDataUrl: string | null;
}

export interface BulkUserError { field: string[] | null; message: string; code: string }
export type BulkAnswer = { bulkOperation: BulkDoc | null; userErrors: BulkUserError[] };

/** Bulk queries of every shop: they run beside the answers, over the same executor. */
export interface BulkOperations {
  start(query: string, groupObjects: boolean, context: AdminContext): BulkAnswer;
  cancel(id: string, context: AdminContext): { bulkOperation: BulkDoc | null; userErrors: { field: string[] | null; message: string }[] };
  /** The JSONL behind a result's address, or undefined when there is none or its week is over. */
  download(url: URL): string | undefined;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
  stop(): void;
}

export interface BulkParts {
  world: World;
  engine(): Engine;
  emit: Emit;
  log(line: string): void;
}

export function bulkOperations(parts: BulkParts): BulkOperations {
  const running = new Set<Promise<void>>();
  let stopped = false;
  const launch = (work: Promise<void>): void => {
    const tracked = work.catch((error: unknown) => parts.log(`bulk: ${String(error)}`)).finally(() => running.delete(tracked));
    running.add(tracked);
  };
  return {
    start(query, groupObjects, context) {
      const { world, shop } = context;
      const prepared = parts.engine().prepare({ query });
      if ('errors' in prepared) return refuse('INVALID', prepared.errors.map(({ message }) => `Invalid bulk query: ${message}`));
      if (prepared.operation.node.operation !== 'query') return refuse('INVALID', ['Invalid bulk query: only queries can be run']);
      const objections = bulkObjections(shapeOf(parts.engine().schema, prepared.operation.document, prepared.operation.node));
      if (objections.length > 0) return refuse('INVALID', objections);
      const busy = [...world.all<BulkDoc>(shop, KIND)].filter(({ status }) => RUNNING.includes(status)).length;
      if (busy >= AT_ONCE) return refuse('LIMIT_REACHED', [`A shop can run at most ${AT_ONCE} bulk query operations at once.`]);
      const doc = created(query, groupObjects, world, shop);
      world.put(shop, KIND, doc);
      launch(work(doc.id, prepared.operation, context, parts, () => stopped));
      return { bulkOperation: doc, userErrors: [] };
    },
    cancel(id, { world, shop }) {
      const doc = world.get<BulkDoc>(shop, KIND, id);
      if (!doc) return { bulkOperation: null, userErrors: [{ field: ['id'], message: 'Bulk operation does not exist' }] };
      if (!RUNNING.includes(doc.status)) {
        const message = `A bulk operation cannot be canceled when it is ${doc.status.toLowerCase()}`;
        return { bulkOperation: doc, userErrors: [{ field: null, message }] };
      }
      const canceling: BulkDoc = { ...doc, status: 'CANCELING' };
      world.put(shop, KIND, canceling);
      return { bulkOperation: canceling, userErrors: [] };
    },
    download(url) {
      for (const shop of parts.world.shops.values()) {
        const result = parts.world.get(shop, RESULT, `gid://sandbox/${RESULT}${url.pathname}`);
        if (result && parts.world.now().getTime() - Date.parse(String(result['at'])) < KEPT_MS) return String(result['text']);
      }
      return undefined;
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
    stop() {
      stopped = true;
    },
  };
}

/** Fails what a former process left running; its work died with it. To be called once at start. */
export function failLeftovers({ world, emit }: Pick<BulkParts, 'world' | 'emit'>): void {
  for (const shop of world.shops.values()) {
    for (const doc of [...world.all<BulkDoc>(shop, KIND)]) {
      if (RUNNING.includes(doc.status)) finish(doc.id, { status: 'FAILED', errorCode: 'INTERNAL_SERVER_ERROR' }, shop, world, emit);
    }
  }
}

async function work(id: string, operation: Operation, context: AdminContext, parts: BulkParts, stopped: () => boolean): Promise<void> {
  const { world, shop } = context;
  const now = (): BulkDoc => world.get<BulkDoc>(shop, KIND, id)!;
  const engine = parts.engine();
  const shape = shapeOf(engine.schema, operation.document, operation.node);
  const paging: BulkPaging = { first: shape.length === 1 ? PAGE : Infinity, after: null };
  let text = '';
  await breath();
  if (stopped()) return;
  if (now().status === 'CREATED') world.put(shop, KIND, { ...now(), status: 'RUNNING' });
  for (;;) {
    await breath();
    if (stopped()) return;
    if (now().status === 'CANCELING') return finish(id, { status: 'CANCELED' }, shop, world, parts.emit);
    paging.next = null;
    const { data, errors } = await engine.execute(operation, context, paging);
    if (errors?.length) {
      const denied = errors.some(({ extensions }) => extensions['code'] === 'ACCESS_DENIED');
      parts.log(`bulk ${id}: ${errors[0]!.message}`);
      return finish(id, { status: 'FAILED', errorCode: denied ? 'ACCESS_DENIED' : 'INTERNAL_SERVER_ERROR' }, shop, world, parts.emit);
    }
    const lines = jsonlOf(data as Record<string, unknown>, shape, now().groupObjects);
    text += lines.text;
    world.put(shop, KIND, {
      ...now(),
      objectCount: String(Number(now().objectCount) + lines.objects),
      rootObjectCount: String(Number(now().rootObjectCount) + lines.roots),
    });
    if (!paging.next) return finish(id, { status: 'COMPLETED', ...kept(text, shop, world) }, shop, world, parts.emit);
    paging.after = paging.next;
  }
}

/** Stores a result and answers where it lies; an empty one has no address, as at Shopify. */
function kept(text: string, shop: ShopState, world: World): Pick<BulkDoc, 'url' | 'fileSize'> {
  if (text === '') return { url: null, fileSize: null };
  const path = `/shopify-tiers-assets-prod-us-east1/bulk-operation-outputs/${randomBytes(16).toString('hex')}-final`;
  world.put(shop, RESULT, { id: `gid://sandbox/${RESULT}${path}`, at: world.now().toISOString(), text });
  return { url: `${HOST}${path}?response-content-type=application%2Fjsonl`, fileSize: String(Buffer.byteLength(text)) };
}

function finish(id: string, change: Partial<BulkDoc>, shop: ShopState, world: World, emit: Emit): void {
  const doc: BulkDoc = { ...world.get<BulkDoc>(shop, KIND, id)!, ...change, completedAt: world.now().toISOString() };
  world.put(shop, KIND, doc);
  emit(shop, 'bulk_operations/finish', {
    admin_graphql_api_id: id,
    completed_at: doc.completedAt,
    created_at: doc.createdAt,
    error_code: doc.errorCode?.toLowerCase() ?? null,
    status: doc.status.toLowerCase(),
    type: 'query',
  });
}

function created(query: string, groupObjects: boolean, world: World, shop: ShopState): BulkDoc {
  return {
    id: `gid://shopify/${KIND}/${world.nextId(shop, KIND)}`,
    status: 'CREATED', type: 'QUERY', query, groupObjects,
    createdAt: world.now().toISOString(), completedAt: null, errorCode: null,
    objectCount: '0', rootObjectCount: '0', fileSize: null, url: null, partialDataUrl: null,
  };
}

function refuse(code: string, messages: string[]): BulkAnswer {
  return { bulkOperation: null, userErrors: messages.map((message) => ({ field: ['query'], message, code })) };
}

/** Lets answers go out between two pages. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
