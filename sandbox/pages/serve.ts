import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';

export type Handler = (request: Request) => Promise<Response> | Response;

export interface Served {
  /** The port it listens on; useful when 0 was asked for. */
  port: number;
  close(): Promise<void>;
}

/** Puts a Request→Response handler on a port of 127.0.0.1. Bodies stream both ways. */
export function serve(handler: Handler, port: number): Promise<Served> {
  return listen((incoming, outgoing) => void answer(handler, incoming, outgoing), port);
}

/** The same for a plain node:http listener. Rejects when the port is taken. */
export async function listen(
  listener: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
  port: number,
): Promise<Served> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    await write(await handler(toRequest(incoming, outgoing)), outgoing);
  } catch (error) {
    if (outgoing.destroyed) return;
    console.error(`sandbox: ${incoming.method} ${incoming.url?.split('?')[0]} failed`, error);
    if (outgoing.headersSent) return void outgoing.destroy();
    outgoing.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
    outgoing.end(`The sandbox failed: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const method = incoming.method ?? 'GET';
  const url = new URL(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`);
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal: gone.signal });
  const body = Readable.toWeb(incoming) as unknown as ReadableStream<Uint8Array>;
  return new Request(url, { method, headers, body, duplex: 'half', signal: gone.signal } as RequestInit);
}

async function write(response: Response, outgoing: ServerResponse): Promise<void> {
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  outgoing.statusCode = response.status;
  if (!response.body || outgoing.req.method === 'HEAD') return void outgoing.end();
  outgoing.flushHeaders();
  await pipeline(Readable.fromWeb(response.body as unknown as NodeReadableStream), outgoing);
}
