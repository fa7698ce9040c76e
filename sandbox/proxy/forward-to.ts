import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';

/** Headers of one connection only; they never travel on. */
const HOP = ['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'proxy-connection'];

/**
 * Hands requests for the app's https address to its process on this machine, as the proxy in front
 * of a real app would: Host and X-Forwarded-Proto are those of the address that was asked for.
 * Rejects when the process does not answer.
 */
export function forwardTo(origin: string): (request: Request) => Promise<Response> {
  const { hostname, port } = new URL(origin);
  return (request) => new Promise((resolve, reject) => {
    const url = new URL(request.url);
    const headers: Record<string, string> = Object.fromEntries([...request.headers].filter(([name]) => !HOP.includes(name)));
    headers['host'] = url.host;
    headers['x-forwarded-host'] ??= url.host;
    headers['x-forwarded-proto'] ??= url.protocol.slice(0, -1);
    const outgoing = httpRequest({ hostname, port, method: request.method, path: url.pathname + url.search, headers, signal: request.signal }, (answer) => {
      const status = answer.statusCode ?? 502;
      const empty = request.method === 'HEAD' || status === 204 || status === 304;
      if (empty) answer.resume();
      resolve(new Response(empty ? null : (Readable.toWeb(answer) as ReadableStream), { status, headers: headersOf(answer.rawHeaders) }));
    });
    outgoing.on('error', reject);
    if (!request.body) outgoing.end();
    else Readable.fromWeb(request.body as never).on('error', reject).pipe(outgoing);
  });
}

function headersOf(raw: string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at < raw.length; at += 2) {
    if (!HOP.includes(raw[at]!.toLowerCase())) headers.append(raw[at]!, raw[at + 1]!);
  }
  return headers;
}
