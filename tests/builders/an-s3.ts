import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

const REGION = 'ap-northeast-2';
const KEYS = { id: 'AKIATESTTESTTEST', secret: 'a-secret-of-the-tests/alone+40characters' };

export interface StandInS3 {
  settings: { bucket: string; region: string; endpoint: string; pathStyle: true; keys: { id: string; secret: string } };
  objects: Map<string, Buffer>;
  /** Method, path and status of each request, in their order. */
  asked: string[];
  /** Answers the next so many requests with this status. */
  fail(status: number, times: number): void;
}

/**
 * A small store that speaks as S3 does: put, get, delete and list (two keys a
 * page), path style. It believes only a request whose Signature Version 4 is
 * right, body included, and refuses what the library adds unasked (check sums,
 * chunked signatures), as stores other than Amazon's do.
 */
export async function anS3(): Promise<StandInS3> {
  const objects = new Map<string, Buffer>();
  const asked: string[] = [];
  const failing: number[] = [];
  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const url = new URL(request.url!, 'http://s3.test');
    const answer = failing.length ? said(failing.shift()!, 'InternalError') : (refusalOf(request, url, Buffer.concat(parts)) ?? answerTo(request.method!, url, Buffer.concat(parts), objects));
    asked.push(`${request.method} ${url.pathname} ${answer.status}`);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => new Promise<void>((closed) => {
    server.closeAllConnections();
    server.close(() => closed());
  }));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { settings: { bucket: 'mend-test', region: REGION, endpoint, pathStyle: true, keys: KEYS }, objects, asked, fail: (status, times) => failing.push(...Array.from({ length: times }, () => status)) };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

function said(status: number, code: string): Answer {
  return { status, headers: { 'Content-Type': 'application/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>` };
}

function answerTo(method: string, url: URL, body: Buffer, objects: Map<string, Buffer>): Answer {
  const [, bucket, ...rest] = decodeURIComponent(url.pathname).split('/');
  const key = rest.join('/');
  if (bucket !== 'mend-test') return said(404, 'NoSuchBucket');
  if (method === 'GET' && url.searchParams.get('list-type') === '2') return listed(objects, url.searchParams.get('prefix') ?? '');
  if (method === 'PUT') objects.set(key, body);
  else if (method === 'DELETE') objects.delete(key);
  else if (!objects.has(key)) return said(404, 'NoSuchKey');
  if (method === 'GET') return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, body: objects.get(key)! };
  return { status: method === 'DELETE' ? 204 : 200, headers: {}, body: '' };
}

function listed(objects: Map<string, Buffer>, prefix: string): Answer {
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).toSorted();
  const shown = keys.slice(0, 2).map((key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)!.length}</Size></Contents>`);
  return { status: 200, headers: { 'Content-Type': 'application/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>mend-test</Name><Prefix>${prefix}</Prefix><KeyCount>${shown.length}</KeyCount><IsTruncated>${keys.length > 2}</IsTruncated>${shown.join('')}</ListBucketResult>` };
}

/** What is wrong with its signature (AWS Signature Version 4, header form); null when it is right. */
function refusalOf({ method, headers }: http.IncomingMessage, url: URL, body: Buffer): Answer | null {
  const extra = Object.keys(headers).find((name) => /^x-amz-(checksum|sdk-checksum|trailer)/.test(name));
  if (extra || /aws-chunked/.test(String(headers['content-encoding'] ?? ''))) return said(501, 'NotImplemented');
  const [, id, scope, names, given] = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '') ?? [];
  if (!id || !scope || !names || !given) return said(403, 'AccessDenied');
  if (id !== KEYS.id) return said(403, 'InvalidAccessKeyId');
  const when = String(headers['x-amz-date'] ?? '');
  if (scope !== `${when.slice(0, 8)}/${REGION}/s3/aws4_request`) return said(400, 'AuthorizationHeaderMalformed');
  const payload = String(headers['x-amz-content-sha256'] ?? '');
  if (payload !== hash(body)) return said(400, 'XAmzContentSHA256Mismatch');
  if (!names.split(';').includes('host') || !names.split(';').includes('x-amz-date')) return said(403, 'AccessDenied');
  const canonical = [method, path(url), query(url), ...names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim().replace(/ +/g, ' ')}`), '', names, payload].join('\n');
  const text = ['AWS4-HMAC-SHA256', when, scope, hash(canonical)].join('\n');
  const key = scope.split('/').reduce<Buffer | string>((secret, part) => createHmac('sha256', secret).update(part).digest(), `AWS4${KEYS.secret}`);
  const expected = createHmac('sha256', key).update(text).digest();
  return timingSafeEqual(expected, Buffer.from(given, 'hex')) ? null : said(403, 'SignatureDoesNotMatch');
}

function hash(text: Buffer | string): string {
  return createHash('sha256').update(text).digest('hex');
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function path(url: URL): string {
  return decodeURIComponent(url.pathname).split('/').map(encoded).join('/');
}

function query(url: URL): string {
  return [...url.searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).toSorted().join('&');
}
