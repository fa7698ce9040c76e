import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { appEnvironment } from './app-environment.ts';
import { buildWhenChanged } from './build.ts';
import { prepareDatabase } from './database.ts';
import { ports, refuseTakenPorts } from './ports.ts';
import { startPostgres, type EmbeddedDatabase } from './postgres.ts';
import { Processes, type Running } from './processes.ts';

// `npm run demo`: the whole product on this machine, in production mode.
const dir = path.resolve(process.env.DEMO_DIR ?? '.mend/demo');
const processes = new Processes(path.join(dir, 'logs'));
let postgres: EmbeddedDatabase | undefined;
let leaving = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));

try {
  await start();
} catch (error) {
  if (!leaving) {
    console.error(`\n${(error as Error).message}`);
    await leave(1);
  }
}

async function start(): Promise<void> {
  const began = Date.now();
  if (await processes.stopLeftovers()) say('Stopped what an earlier run left behind');
  await refuseTakenPorts(['shell', 'appPass', 'storefront', 'proxy', 'smtpOut', 'web', 'mailIn']);
  const built = buildWhenChanged(path.join(dir, 'build-digest'));
  say(built ? 'Built the app' : 'The build is up to date');
  postgres = await startPostgres({ dir: path.join(dir, 'postgres'), port: ports.postgres });
  const databaseUrl = await prepareDatabase(postgres, 'mend_demo');
  say('PostgreSQL is ready');
  await launch('sandbox', 'sandbox/main.ts', { SANDBOX_DIR: path.join(dir, 'sandbox'), DEMO_DIR: dir, CLOCK_FILE: path.join(dir, 'clock') }, `http://127.0.0.1:${ports.shell}/healthz`);
  say('The sandbox store is open');
  const environment = appEnvironment(dir, databaseUrl);
  const [web] = await Promise.all([
    launch('web', 'app/web.ts', environment, `http://127.0.0.1:${ports.web}/readyz`),
    launch('worker', 'app/worker.ts', environment),
    launch('mail', 'app/mail.ts', environment),
  ]);
  void web;
  say('Mend runs: web, worker and mail door');
  await install();
  await firstFill(postgres);
  for (const running of processes.running) void running.ended.then((code) => fellOver(running, code));
  console.log(welcome(Math.round((Date.now() - began) / 1000), environment.OPERATOR_TOKEN!));
}

async function launch(name: string, script: string, env: Record<string, string>, healthy?: string): Promise<Running> {
  const running = processes.start(name, script, env);
  if (!healthy) return running;
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && !leaving) {
    if (running.child.exitCode !== null) throw new Error(`${name} ended while starting:\n${processes.tail(name)}`);
    const answer = await fetch(healthy).catch(() => null);
    if (answer?.ok) return running;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} did not get ready within a minute:\n${processes.tail(name)}`);
}

/** Installs Mend in the seeded store as its owner would, once. */
async function install(): Promise<void> {
  const mark = path.join(dir, 'installed');
  if (fs.existsSync(mark)) return;
  const answer = await fetch(`http://127.0.0.1:${ports.shell}/controls/api/openApp`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
  if (!answer.ok) throw new Error(`Mend could not be installed in the sandbox store (${answer.status}):\n${await answer.text()}\n${processes.tail('web')}`);
  fs.writeFileSync(mark, new Date().toISOString());
  say('Mend is installed in the store; orders are being read in');
}

/** What a newcomer opens should be there: orders read in, articles in the storefront. */
async function firstFill(database: EmbeddedDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: database.superuserUrl('mend_demo') });
  await client.connect();
  try {
    const deadline = Date.now() + 90_000;
    for (let told = 0; Date.now() < deadline && !leaving; await new Promise((resolve) => setTimeout(resolve, 250))) {
      const { rows } = await client.query(
        `select (select state from sync_run where kind = 'first_fill' order by "startedAt" desc limit 1) as state,
                (select count(*)::int from orders) as orders, (select "publishedAt" from help_publication limit 1) as published`,
      );
      const { state, orders, published } = rows[0];
      if (orders >= told + 500) say(`  ${(told = orders)} orders`);
      if (state && state !== 'running' && published) return say(`${orders} orders are read in; the help articles are in the storefront`);
    }
  } finally {
    await client.end();
  }
}

async function fellOver(running: Running, code: number | null): Promise<void> {
  if (leaving) return;
  console.error(`\n${running.name} ended (${code}):\n${processes.tail(running.name)}`);
  await leave(1);
}

async function leave(code: number): Promise<void> {
  if (leaving) return;
  leaving = true;
  say('\nStopping …');
  await processes.stop();
  await postgres?.stop().catch(() => {});
  say('Everything has stopped; the data stays for the next start.');
  process.exit(code);
}

function say(text: string): void {
  console.log(text);
}

function welcome(took: number, operatorToken: string): string {
  return `
Ready after ${took} s. This is a stand-in for Shopify with a fictional shop; nothing leaves this machine.

  Shopify admin      http://localhost:${ports.shell}/           (Apps → Mend)
  Storefront         http://localhost:${ports.storefront}/pages/help
  Mailbox            http://localhost:${ports.shell}/mailbox
  Controls           http://localhost:${ports.shell}/controls   (ship, lose, deliver, skip a day …)
  Operator's page    http://127.0.0.1:${ports.web}/operator     (user operator, password ${operatorToken})

Try: 1. On the storefront's help page, write that parcel #1042 never came.
     2. In the admin, open the ticket, pick "Lost parcel, replacement", confirm.
     3. Read the answer in the mailbox and reply to it.
     4. In the controls, skip a few days: the replacement arrives, then the survey.
     5. Answer the survey and look at Mend's home page.

Ctrl-C stops everything. Logs: ${path.relative(process.cwd(), path.join(dir, 'logs'))}
`;
}
