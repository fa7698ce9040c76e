import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { house } from '#app/desk/house.server.ts';
import { closing } from '#app/platform/closing.server.ts';
import { checkDatabase } from '#app/platform/db/checks.server.ts';
import { env } from '#app/platform/env.server.ts';
import { health } from '#app/platform/health.server.ts';
import { log, loggedPath, work } from '#app/platform/log.server.ts';
import { seconds } from '#app/platform/spans.ts';
import type { sentAway as SentAwayOf } from './entry.server.tsx';

// The web process: Remix over express, assets from the build, two health doors.
const settings = env();
// Express and React look for themselves, and take its absence for development: slow, and stacks in answers.
process.env.NODE_ENV = settings.NODE_ENV;
await checkDatabase(settings.DATABASE_URL);

const app = express();
app.disable('x-powered-by');
app.set('trust proxy', true);
app.get('/healthz', (_, response) => void response.json({ alive: true }));
app.get('/readyz', async (_, response) => {
  const state = await health(house());
  response.status(state.ready ? 200 : 503).json(state);
});
app.use(requestLog);
app.use('/assets', sirv(`${settings.BUILD_DIR}/client/assets`, { immutable: true, maxAge: 31_536_000, brotli: true, gzip: true }));
app.use(sirv(`${settings.BUILD_DIR}/client`, { maxAge: 3600, brotli: true, gzip: true }));
// Documents and data; what streams (live notices) names itself uncompressed, and what answers a post is short.
app.use(compression({ threshold: 1024, filter: (request, response) => request.method === 'GET' && compression.filter(request, response) }));
const build = await import(pathToFileURL(path.resolve(settings.BUILD_DIR, 'server/index.js')).href);
const { sentAway }: { sentAway: typeof SentAwayOf } = build.entry.module;
// Webhooks come in bursts, and the router looks at every route anew for each request: theirs is the only one here.
app.post('/webhooks', createRequestHandler({ build: withRoute(build, 'routes/webhooks'), mode: settings.NODE_ENV }));
// So do shoppers' forms, and threads that are open ask all day.
app.post('/proxy/tickets', turnAway, createRequestHandler({ build: withRoute(build, 'routes/proxy.tickets/route'), mode: settings.NODE_ENV }));
app.post('/proxy/thread/news', createRequestHandler({ build: withRoute(build, 'routes/proxy.thread.news'), mode: settings.NODE_ENV }));
app.all('*', createRequestHandler({ build, mode: settings.NODE_ENV }));
app.use(lastAnswer);

const server = app.listen(settings.PORT, settings.HOST, () => log.info({ port: settings.PORT }, 'web listens'));
// Longer than any balancer's own idle time, or it meets closed connections.
server.keepAliveTimeout = 65_000;
const close = closing(server);

let leaving = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave(signal));

async function leave(signal: string): Promise<void> {
  if (leaving) return;
  leaving = true;
  log.info({ signal }, 'web leaves');
  setTimeout(() => process.exit(0), seconds(3)).unref();
  await close(seconds(2.5));
  await house().live.close();
  process.exit(0);
}

/** In a rush at the form the router is not even asked (docs/decisions/0033): the build's own answer goes out as it was written once. */
async function turnAway(request: express.Request, response: express.Response, next: express.NextFunction): Promise<void> {
  const answer = await sentAway(request.headers);
  if (!answer) return next();
  response.status(answer.status).set(answer.headers).end(answer.body);
}

/** The same build, knowing one route below the root. */
function withRoute(whole: ServerBuild, id: string): ServerBuild {
  const { root, [id]: route } = whole.routes;
  if (!root || !route) throw new Error(`the build has no ${id}`);
  return { ...whole, routes: { root, [id]: route } };
}

function requestLog(request: express.Request, response: express.Response, next: express.NextFunction): void {
  const id = request.get('x-request-id')?.slice(0, 64) ?? randomUUID();
  const began = performance.now();
  response.setHeader('X-Request-Id', id);
  response.on('finish', () => {
    const level = response.statusCode >= 500 ? 'warn' : request.path.startsWith('/assets') ? 'debug' : 'info';
    log[level]({ work: id, method: request.method, path: loggedPath(request.originalUrl), status: response.statusCode, ms: Math.round(performance.now() - began) }, 'request');
  });
  work.run({ id }, next);
}

/** For what no route was asked about: an address that is none, an answer that could not be made. Four parameters, or express takes it for a door. */
function lastAnswer(error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction): void {
  const { status, code } = error as { status?: number; code?: string };
  const refused = code === 'ERR_INVALID_URL' ? 400 : status;
  if (!refused) log.error({ err: error }, 'unexpected');
  if (response.headersSent) response.destroy();
  else response.status(refused ?? 500).type('text').send(refused ? 'Not an address of Mend.' : 'Something went wrong.');
}

if (!fs.existsSync(`${settings.BUILD_DIR}/client`)) log.warn('no client build: run "npm run build"');
