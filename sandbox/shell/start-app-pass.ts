import { Agent, type ClientRequest, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { listen, type Served } from '#sandbox/pages/serve.ts';
import { type AppAddresses, isText, swapsFor, towardsApp, towardsBrowser } from './app-headers.ts';
import { textSwap } from './text-swap.ts';

export interface AppPassOptions {
  addresses: AppAddresses;
  /** The app's web server on this machine, e.g. http://127.0.0.1:4110. */
  webOrigin: string;
  port: number;
}

/**
 * Passes the app's pages to a person's browser, as if it sat at its https address: bodies stream both ways,
 * and only addresses, the App Bridge script and the frame policy are changed.
 */
export async function startAppPass(options: AppPassOptions): Promise<Served> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const served = await listen((incoming, outgoing) => pass(incoming, outgoing, agent, options), options.port);
  return {
    port: served.port,
    close: async () => {
      agent.destroy();
      await served.close();
    },
  };
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, agent: Agent, options: AppPassOptions): void {
  const web = new URL(options.webOrigin);
  const asked = request({
    agent,
    host: web.hostname,
    port: web.port,
    method: incoming.method,
    path: incoming.url,
    headers: towardsApp(incoming.headers, options.addresses),
  });
  asked.on('response', (answer) => hand(answer, outgoing, options.addresses));
  asked.on('error', (error: NodeJS.ErrnoException) => {
    // The server may close an idle connection in the moment it is used again; reading once more is safe.
    const again = asked.reusedSocket && error.code === 'ECONNRESET' && incoming.method === 'GET' && !outgoing.headersSent;
    if (again && !outgoing.destroyed) pass(incoming, outgoing, agent, options);
    else refuse(outgoing, error, options.webOrigin);
  });
  outgoing.on('close', () => stop(asked, outgoing));
  // A server may answer before it has read the whole body: a broken upload is then no failure of ours.
  pipeline(incoming, asked, () => undefined);
}

function hand(answer: IncomingMessage, outgoing: ServerResponse, addresses: AppAddresses): void {
  outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, towardsBrowser(answer.headers, addresses));
  outgoing.flushHeaders();
  if (isText(answer.headers)) pipeline(answer, textSwap(swapsFor(addresses)), outgoing, () => undefined);
  else pipeline(answer, outgoing, () => undefined);
}

/** The browser went away (a live update's page was closed): so does our request. */
function stop(asked: ClientRequest, outgoing: ServerResponse): void {
  if (!outgoing.writableFinished) asked.destroy();
}

function refuse(outgoing: ServerResponse, error: Error, webOrigin: string): void {
  if (outgoing.destroyed) return;
  if (outgoing.headersSent) return void outgoing.destroy();
  outgoing.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
  outgoing.end(`The app does not answer at ${webOrigin}: ${error.message}\n앱이 응답하지 않습니다. 잠시 후 새로 고쳐 주세요.\n`);
}
