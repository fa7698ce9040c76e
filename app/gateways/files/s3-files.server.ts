import type * as Sdk from '@aws-sdk/client-s3';
import { seconds } from '#app/platform/spans.ts';
import { checkedKey, checkedShop } from './file-key.ts';
import type { FilesPort } from './port.ts';

export interface S3Settings {
  bucket: string;
  region: string;
  /** Address of a store other than Amazon's. */
  endpoint?: string | undefined;
  /** Bucket in the path instead of in the host's name, as most other stores want it. */
  pathStyle: boolean;
  /** Null: as the machine is known to Amazon (role, profile, container). */
  keys: { id: string; secret: string } | null;
}

interface Store {
  sdk: typeof Sdk;
  client: Sdk.S3Client;
}

/** Removed at a time when a shop goes; one by one, for not every store knows how to remove many in one call. */
const HANDS = 8;

/** Files in a bucket of S3 or of a store that speaks like it. The library is loaded with the first file. */
export function s3Files({ bucket, ...settings }: S3Settings): FilesPort {
  let opened: Promise<Store> | undefined;
  const open = () => (opened ??= openStore({ bucket, ...settings }));
  return {
    put: (key, bytes) => asked('put', open, ({ sdk, client }) => client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: checkedKey(key), Body: bytes, ContentLength: bytes.length, ContentType: 'application/octet-stream' })).then(() => undefined)),
    get: (key) => asked('get', open, (store) => bytesOf(store, bucket, checkedKey(key))),
    remove: (key) => asked('remove', open, (store) => removeOne(store, bucket, checkedKey(key))),
    removeShop: (shopId) => asked('remove', open, (store) => removeBelow(store, bucket, `${checkedShop(shopId)}/`)),
  };
}

async function openStore({ region, endpoint, pathStyle, keys }: S3Settings): Promise<Store> {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    region,
    forcePathStyle: pathStyle,
    // Other stores refuse the check sums that newer versions of the library add by themselves.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: seconds(5), requestTimeout: seconds(30) },
    ...(endpoint ? { endpoint } : {}),
    ...(keys ? { credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret } } : {}),
  });
  return { sdk, client };
}

/** The store's own errors stay at the window: they carry requests, addresses and keys' names. */
async function asked<T>(what: string, open: () => Promise<Store>, ask: (store: Store) => Promise<T>): Promise<T> {
  const store = await open();
  try {
    return await ask(store);
  } catch (error) {
    if (!(error instanceof store.sdk.S3ServiceException) && !isWire(error)) throw error;
    const { name, $metadata } = error as { name: string; $metadata?: { httpStatusCode?: number } };
    throw new Error(`The file store did not ${what}: ${name} ${$metadata?.httpStatusCode ?? 'no answer'}`);
  }
}

function isWire(error: unknown): boolean {
  return error instanceof Error && ('$metadata' in error || 'syscall' in error || error.name === 'TimeoutError');
}

async function bytesOf({ sdk, client }: Store, bucket: string, key: string): Promise<Uint8Array | null> {
  try {
    const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }));
    return Body ? await Body.transformToByteArray() : null;
  } catch (error) {
    if (error instanceof sdk.NoSuchKey) return null;
    throw error;
  }
}

async function removeOne({ sdk, client }: Store, bucket: string, key: string): Promise<void> {
  await client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key }));
}

/** A page of keys at a time: what is removed is on none of the next. */
async function removeBelow(store: Store, bucket: string, prefix: string): Promise<void> {
  const { sdk, client } = store;
  for (;;) {
    const { Contents = [] } = await client.send(new sdk.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
    if (!Contents.length) return;
    const keys = Contents.map(({ Key }) => Key!);
    await Promise.all(Array.from({ length: HANDS }, async () => {
      for (let key = keys.pop(); key; key = keys.pop()) await removeOne(store, bucket, key);
    }));
  }
}
