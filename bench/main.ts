import fs from 'node:fs';
import os from 'node:os';
import { appEnvironment, appRegistration } from '#sandbox/machine/app-environment.ts';
import { Processes } from '#sandbox/machine/processes.ts';
import type { Bench } from './bench.ts';
import { buildBoth, MINIMAL_BUILD, OWN_BUILD } from './build.ts';
import { storeSessions } from './callers.ts';
import { benchDatabase } from './database.ts';
import { checksWhileTyping } from './measures/checks.ts';
import { clientWeight } from './measures/client-weight.ts';
import { forms } from './measures/forms.ts';
import { searchInHelp } from './measures/help-search.ts';
import { inboxData, inboxDocument, inboxGrowth, inboxStatements, inboxWeight } from './measures/inbox.ts';
import { lighthouseDrop } from './measures/lighthouse.ts';
import { memory } from './measures/memory.ts';
import { plans } from './measures/plans.ts';
import { searches } from './measures/search.ts';
import { replies, webhookIntake } from './measures/writes.ts';
import { profiled } from './profile.ts';
import { holds, lineText, shown, type Line } from './report.ts';
import { benchShops, full, small } from './seed/shops.ts';
import { StatementBook } from './statements.ts';
import { startWeb } from './web.ts';
import { startWorker } from './worker.ts';

// npm run bench [-- --small] [-- --profile] [-- --only=search,replies]
const dir = '.mend/bench';

type Measure = (bench: Bench) => Promise<Line | Line[]>;
const measures: Record<string, Measure> = {
  document: inboxDocument,
  data: inboxData,
  statements: inboxStatements,
  growth: inboxGrowth,
  search: searches,
  webhooks: webhookIntake,
  replies,
  forms,
  plans,
  weight: inboxWeight,
  client: async () => clientWeight(OWN_BUILD, MINIMAL_BUILD),
  checks: checksWhileTyping,
  'help-search': searchInHelp,
  lighthouse: lighthouseDrop,
  memory,
};

const { small: quick, profile, only } = asked(process.argv.slice(2));
const scale = quick ? small : full;
fs.mkdirSync(dir, { recursive: true });
const processes = new Processes(`${dir}/logs`);
await processes.stopLeftovers();
const database = await benchDatabase(dir, scale, say);
const statements = new StatementBook(database.superuserUrl);
const lines: Line[] = [];
process.once('SIGINT', () => void leave().then(() => process.exit(130)));
try {
  if (database.seeded) say(`Seeded in ${shown(database.seeded)} s`);
  buildBoth(say);
  const bench = await open();
  say(`\n${scale.tickets.toLocaleString('en')} tickets in ${scale.shops} shops, the largest ${scale.largest.toLocaleString('en')}; one web process, heap limit ${bench.web.heapLimit} MB; Node ${process.versions.node}\n`);
  warnWhenBusy();
  for (const [name, measure] of Object.entries(measures)) {
    if (only && !only.includes(name)) continue;
    await statements.reset();
    for (const line of [await profiled(bench, name, profile, () => measure(bench))].flat()) {
      lines.push(line);
      say(lineText(line));
    }
  }
} finally {
  await leave();
}
conclude();

/** What was asked for. Ends with 2 where it is not known: nothing measured would look as if everything held. */
function asked(words: string[]): { small: boolean; profile: boolean; only: string[] | null } {
  const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length).split(',') ?? null;
  const unknown = [
    ...words.filter((word) => !['--small', '--profile'].includes(word) && !word.startsWith('--only=')).map((word) => `No option is called "${word}".`),
    ...(only ?? []).filter((name) => !Object.hasOwn(measures, name)).map((name) => `No measure is called "${name}".`),
  ];
  if (!unknown.length) return { small: words.includes('--small'), profile: words.includes('--profile'), only };
  console.error([...unknown, 'Options: --small, --profile, --only=<measures, with a comma between>', `Measures: ${Object.keys(measures).join(', ')}`].join('\n'));
  process.exit(2);
}

async function open(): Promise<Bench> {
  await statements.open();
  const shops = benchShops(scale);
  const { clientId, clientSecret } = appRegistration(dir);
  const environment: Record<string, string | undefined> = { ...appEnvironment(dir, database.appUrl), BUILD_DIR: OWN_BUILD, NODE_USE_ENV_PROXY: '', HTTPS_PROXY: '', NODE_EXTRA_CA_CERTS: undefined, CLOCK_FILE: undefined };
  await storeSessions(database.appUrl, environment.TOKEN_KEYS ?? '', shops.slice(0, 20));
  const web = await startWeb(processes, environment, profile);
  return { dir, web, database, statements, shops, app: { clientId, clientSecret }, startWorker: () => startWorker(processes, environment), rounds: scale === full ? 6 : 3 };
}

/** On a busy machine each process gets its share: the side that is one web process loses more than the one that is many. */
function warnWhenBusy(): void {
  const [load, cores] = [os.loadavg()[0]!, os.availableParallelism()];
  if (load > cores / 2) say(`This machine is busy (load ${shown(load)} on ${cores} cores): wall ratios come out lower than on a quiet one; look at CPU beside them.\n`);
}

async function leave(): Promise<void> {
  await processes.stop();
  await statements.close();
  if (!database.postgres.joined) await database.postgres.stop();
}

function conclude(): void {
  const short = lines.filter((line) => !holds(line));
  if (scale === small) say('\nThis was a quick look at a small set: no measure. Run without --small for that.');
  for (const line of short) say(`\nFalls short: ${line.what} is ${shown(line.figure)}`);
  if (!short.length) say('\nEvery ratio holds.');
  process.exit(short.length ? 1 : 0);
}

function say(text: string): void {
  console.log(text);
}
