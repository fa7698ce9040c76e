import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { appEnvironment } from './app-environment.ts';
import { buildWhenChanged, type Building } from './build.ts';
import { prepareDatabase } from './database.ts';
import { firstFill, wasInstalled } from './first-fill.ts';
import { ports, refuseTakenPorts } from './ports.ts';
import { postgresRuns, startPostgres, type EmbeddedDatabase } from './postgres.ts';
import { endOwnChildren, Processes, type Running } from './processes.ts';
import { welcome } from './welcome.ts';

// `npm run demo`: the whole product on this machine, in production mode.
const dir = path.resolve(process.env.DEMO_DIR ?? '.mend/demo');
const approved = !process.argv.includes('--unapproved');
const began = Date.now();
const processes = new Processes(path.join(dir, 'logs'));
const left = new AbortController();
let postgres: EmbeddedDatabase | undefined;
let building: Building | undefined;

const unknown = process.argv.slice(2).filter((arg) => arg !== '--unapproved');
if (unknown.length) {
  console.error(`Unknown: ${unknown.join(' ')}. "npm run demo" knows --unapproved (protected customer data refused).`);
  process.exit(1);
}
// A terminal that was closed takes no more words.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));
leaveWithParent();
const started = start();
started.catch((error: Error) => {
  if (left.signal.aborted) return;
  console.error(`\n${error.message}`);
  void leave(1);
});

async function start(): Promise<void> {
  if (await processes.stopLeftovers()) say('Stopped what an earlier run left behind');
  const place = path.join(dir, 'postgres');
  await refuseTakenPorts(['shell', 'appPass', 'storefront', 'proxy', 'smtpOut', 'web', 'mailIn', ...((await postgresRuns(place)) ? [] : (['postgres'] as const))]);
  say('Building the app and starting PostgreSQL');
  building = buildWhenChanged();
  const [build, database] = await Promise.allSettled([
    building.done.then((built) => say(built ? 'The app is built' : 'The build is up to date')),
    startDatabase(place).catch((error: unknown) => {
      building!.cancel();
      throw error;
    }),
  ]);
  if (database.status === 'rejected') throw database.reason;
  if (build.status === 'rejected') throw build.reason;
  goOn();
  await launch('sandbox', 'sandbox/main.ts', sandboxEnvironment(), `http://127.0.0.1:${ports.shell}/healthz`);
  say('The sandbox store is open');
  const environment = appEnvironment(dir, database.value);
  await Promise.all([
    launch('web', 'app/web.ts', environment, `http://127.0.0.1:${ports.web}/readyz`),
    launch('worker', 'app/worker.ts', environment),
    launch('mail', 'app/mail.ts', environment),
  ]);
  say('Mend runs: web, worker and mail door');
  await install();
  await firstFill(postgres!.superuserUrl('mend_demo'), say, () => left.signal.aborted);
  goOn();
  for (const running of processes.running) void running.ended.then((code) => fellOver(running, code));
  console.log(welcome(Math.round((Date.now() - began) / 1000), dir, environment.OPERATOR_TOKEN!, approved));
}

async function startDatabase(place: string): Promise<string> {
  postgres = await startPostgres({ dir: place, port: ports.postgres, portVariable: 'PORT_POSTGRES' });
  goOn();
  const url = await prepareDatabase(postgres, 'mend_demo');
  say('PostgreSQL is ready');
  return url;
}

function sandboxEnvironment(): Record<string, string> {
  return { SANDBOX_DIR: path.join(dir, 'sandbox'), DEMO_DIR: dir, CLOCK_FILE: path.join(dir, 'clock'), SANDBOX_PROTECTED_DATA: approved ? 'on' : 'off' };
}

async function launch(name: string, script: string, env: Record<string, string>, healthy?: string): Promise<Running> {
  goOn();
  const running = processes.start(name, script, { ...env, MEND_DEMO_DIR: dir });
  if (!healthy) return running;
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    goOn();
    if (running.child.exitCode !== null || running.child.signalCode !== null) throw new Error(`${name} ended while starting:\n${processes.tail(name)}`);
    const answer = await fetch(healthy, { signal: left.signal }).catch(() => null);
    if (answer?.ok) return running;
    await wait(100);
  }
  throw new Error(`${name} did not get ready within a minute:\n${processes.tail(name)}`);
}

/** Installs Mend in the seeded store as its owner would, once. */
async function install(): Promise<void> {
  if (await wasInstalled(postgres!.superuserUrl('mend_demo'))) return;
  const answer = await fetch(`http://127.0.0.1:${ports.shell}/controls/api/openApp`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}', signal: left.signal });
  if (!answer.ok) throw new Error(`Mend could not be installed in the sandbox store (${answer.status}):\n${await answer.text()}\n${processes.tail('web')}`);
  say('Mend is installed in the store; orders are being read in');
}

async function fellOver(running: Running, code: number | null): Promise<void> {
  if (left.signal.aborted) return;
  console.error(`\n${running.name} ended (${code}):\n${processes.tail(running.name)}`);
  await leave(1);
}

/** Stops in the order that loses nothing; a start under way ends at its next step first. */
async function leave(code: number): Promise<void> {
  if (left.signal.aborted) return;
  left.abort();
  say('Stopping …');
  building?.cancel();
  await Promise.race([started.catch(() => {}), wait(20_000)]);
  await processes.stop();
  await postgres?.stop().catch((error: Error) => console.error(error.message));
  endOwnChildren();
  say('Everything has stopped; the data stays for the next start.');
  process.exit(code);
}

/** @throws when the demo is being left */
function goOn(): void {
  left.signal.throwIfAborted();
}

/** Killed with -9, npm or the start script cannot tell us: then nobody is there who would press Ctrl-C. */
function leaveWithParent(): void {
  const parent = Number(process.env.MEND_STARTED_BY);
  if (parent !== process.ppid) return;
  setInterval(() => {
    if (process.ppid !== parent) void leave(0);
  }, 1000).unref();
}

function say(text: string): void {
  console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${text}`);
}
