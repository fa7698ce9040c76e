import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TLSSocket } from 'node:tls';
import { ConnectionDropped } from '#sandbox/faults/hang.ts';
import { openAuthority } from './authority.ts';

export interface ProxyOptions {
  /** Where the certificate authority lives. */
  dir: string;
  port: number;
  /** Who answers for a host; undefined refuses it. */
  route(host: string): ((request: Request) => Promise<Response>) | undefined;
  log(line: string): void;
}

export interface Proxy {
  port: number;
  /** For NODE_EXTRA_CA_CERTS of those who call through the proxy. */
  caPath: string;
  close(): Promise<void>;
}

const GATEWAY = 'HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/plain; charset=utf-8\r\nconnection: close\r\n\r\n';

/**
 * The forward proxy by which server-side calls arrive (HTTPS_PROXY). It ends TLS with certificates of
 * its own and lets nothing out to the network: a host without a route gets 502 and a line in the log.
 */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const authority = openAuthority(options.dir);
  const sockets = new Set<Socket>();
  const inner = createServer((incoming, outgoing) => void answer(incoming, outgoing, options));
  inner.requestTimeout = 0;
  const outer = createServer((incoming, outgoing) => {
    options.log(`proxy: refused ${incoming.method} ${incoming.url?.split('?')[0]}: only https is passed on`);
    outgoing.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' }).end('The sandbox lets no plain HTTP out.\n');
  });
  outer.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  outer.on('connect', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const [host = '', port] = (incoming.url ?? '').split(':');
    if (port !== '443' || !options.route(host)) {
      options.log(`proxy: refused ${incoming.url}: the sandbox does not stand in for this host`);
      socket.end(`${GATEWAY}The sandbox does not stand in for ${host}.\n`);
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    const secure = new TLSSocket(socket, { isServer: true, secureContext: authority.contextOf(host), ALPNProtocols: ['http/1.1'] });
    secure.on('error', () => secure.destroy());
    Object.assign(secure, { proxiedHost: host });
    inner.emit('connection', secure);
  });
  await new Promise<void>((resolve, reject) => {
    outer.once('error', reject);
    outer.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    port: (outer.address() as AddressInfo).port,
    caPath: authority.caPath,
    close: () => new Promise((resolve) => {
      outer.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, options: ProxyOptions): Promise<void> {
  const host = (incoming.socket as Socket & { proxiedHost: string }).proxiedHost;
  try {
    const response = await options.route(host)!(requestOf(incoming, outgoing, host));
    outgoing.writeHead(response.status, headersOf(response));
    if (response.body) await pipeline(Readable.fromWeb(response.body as never), outgoing);
    else outgoing.end();
  } catch (error) {
    const gone = outgoing.destroyed;
    if (!gone && !(error instanceof ConnectionDropped)) options.log(`proxy: ${incoming.method} https://${host}${incoming.url?.split('?')[0]} failed: ${String(error)}`);
    if (gone || error instanceof ConnectionDropped || outgoing.headersSent) return void incoming.socket.destroy();
    outgoing.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' }).end(`${host} does not answer: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

function requestOf(incoming: IncomingMessage, outgoing: ServerResponse, host: string): Request {
  const gone = new AbortController();
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const headers = new Headers();
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) headers.append(incoming.rawHeaders[at]!, incoming.rawHeaders[at + 1]!);
  const method = incoming.method ?? 'GET';
  const bodyless = method === 'GET' || method === 'HEAD';
  const body = bodyless ? null : (Readable.toWeb(incoming) as ReadableStream);
  return new Request(`https://${host}${incoming.url}`, { method, headers, body, signal: gone.signal, ...(body && { duplex: 'half' }) } as RequestInit);
}

function headersOf(response: Response): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  return headers;
}
