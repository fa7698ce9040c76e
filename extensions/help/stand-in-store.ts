import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extensionFile } from './render-block.ts';

export interface Answer {
  status: number;
  body: unknown;
  /** Resolves when the answer may leave; at once when absent. */
  when?: Promise<void>;
}

export interface Post {
  path: string;
  accept: string;
  fields: FormData;
}

export interface Store {
  origin: string;
  /** Every path that was asked for, in order. */
  asked: string[];
  /** Every form that arrived, in order. */
  posts: Post[];
  /** What the app was told by the way (`sendBeacon`), in order. */
  signals: unknown[];
  /** What the page is. */
  page: string;
  /** A section alone, as this address asks for it; null where the shop does not have it. */
  section?: (url: URL) => Promise<string | null>;
  /** What the app answers for an article; 404 without it. */
  article?: string;
  /** What the next posts are answered with; the last one stays. `drop` hangs up without an answer. */
  answers: (Answer | 'drop')[];
  close(): Promise<void>;
}

/** A server with one page, the extension's assets, and a form door that gives the answers it was told to give. */
export async function openStore(): Promise<Store> {
  const server = createServer((request, response) => void serve(store, request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const store: Store = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked: [],
    posts: [],
    signals: [],
    page: '',
    answers: [],
    close: () => close(server),
  };
  return store;
}

async function serve(store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  store.asked.push(path);
  if (path.endsWith('/signals')) return answerSignal(store, request, response);
  if (request.method === 'POST') return answerPost(store, path, request, response);
  if (path === '/favicon.ico') return void response.writeHead(204).end();
  if (path.startsWith('/assets/')) {
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/css';
    return void response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(extensionFile(path.slice(1)));
  }
  const url = new URL(path, store.origin);
  const text = await textOf(store, url);
  response.writeHead(text === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(text ?? 'not here');
}

async function textOf(store: Store, url: URL): Promise<string | null> {
  if (url.pathname.startsWith('/apps/mend/articles/')) return store.article ?? null;
  if (url.searchParams.has('section_id')) return (await store.section?.(url)) ?? null;
  return store.page;
}

async function answerSignal(store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  store.signals.push(JSON.parse(Buffer.concat(chunks).toString()));
  response.writeHead(204).end();
}

async function answerPost(store: Store, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const fields = await new Response(Buffer.concat(chunks), { headers }).formData();
  store.posts.push({ path, accept: request.headers.accept ?? '', fields });
  const answer = store.answers.length > 1 ? store.answers.shift() : store.answers[0];
  if (!answer || answer === 'drop') return void request.socket.destroy();
  await answer.when;
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
