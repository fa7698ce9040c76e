#!/usr/bin/env node
// Runs a task of Mend on a machine that has only Node 20 and npm: fetches a
// Node that is new enough, installs what the lock file names, hands over.
// Plain Node, no dependency, because nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const home = path.join(root, '.mend');
const lock = path.join(home, 'preparing');
refuseForeignFolder();

const [task, ...rest] = process.argv.slice(2);
const tasks = {
  demo: ['sandbox/machine/demo.ts'],
  test: ['scripts/test.mjs'],
  bench: ['bench/main.ts'],
  soak: ['scripts/soak.mjs'],
  check: ['scripts/check.mjs'],
  build: ['scripts/build.mjs'],
};
if (!(task in tasks)) fail(`Tasks: ${Object.keys(tasks).join(', ')}`);

// Ctrl-C reaches the whole group, a signal to this process alone does not: pass
// it on, and stay until the child is done, so that the prompt comes back last.
let child;
let told;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => leave(signal));
// A shell between npm and us would swallow a signal, so the scripts say "exec".
// Whoever started us may also be gone without a word.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && !told && leave('SIGTERM'), 500).unref();
process.on('exit', release);

await takeTurn();
const node = await nodeThatFits();
const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`, CHECKPOINT_DISABLE: '1', npm_config_update_notifier: 'false' };
await install();
await generateClient();
await generateOperations();
release();
const code = await run(node, ['--disable-warning=ExperimentalWarning', ...tasks[task], ...rest], { stdio: 'inherit', env: { ...env, MEND_STARTED_BY: String(process.pid) } });
process.exit(code);

function leave(signal) {
  told = signal;
  if (child) child.kill(signal);
  else process.exit(130);
}

/** What another user installed and started here is not ours to change. */
function refuseForeignFolder() {
  try {
    fs.mkdirSync(home, { recursive: true });
    for (const folder of [root, home, path.join(root, 'node_modules')]) if (fs.existsSync(folder)) fs.accessSync(folder, fs.constants.W_OK);
  } catch {
    fail(`This user may not write in ${root}: another one has used it. Run as that user, give the folder to this one (chown -R), or use a clone of your own.`);
  }
}

/** Two starts at once on a fresh clone: one prepares, the other waits for it. */
async function takeTurn() {
  for (let told = false; ; told = true) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(fs.readFileSync(lock, { encoding: 'utf8', flag: 'a+' }));
    if (!alive(holder)) fs.rmSync(lock, { force: true });
    else if (!told) say(`Another start (process ${holder}) is preparing this folder; waiting for it`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

function release() {
  if (fs.existsSync(lock) && fs.readFileSync(lock, 'utf8') === String(process.pid)) fs.rmSync(lock, { force: true });
}

function alive(pid) {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** 22.21 is the first that sends server-side calls through a proxy named in the environment; 23 never learned it. */
async function nodeThatFits() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major >= 24 || (major === 22 && minor >= 21)) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const place = path.join(home, 'node');
  const binary = path.join(place, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!runs(binary)) {
    say(`Node ${process.versions.node} is older than 22.21: fetching Node 24 for this project (once)`);
    fs.mkdirSync(place, { recursive: true });
    await must('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--prefix', place, `${name}@24`], process.env, { quiet: true });
  }
  return binary;
}

/** Also false for one that an interrupted download left incomplete. */
function runs(binary) {
  return fs.existsSync(binary) && spawnSync(binary, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** No install script runs: the few packages that have one work without, and some would download. */
async function install() {
  const wanted = digest([], ['package-lock.json'], `${process.platform}-${process.arch}`);
  const stamp = path.join(root, 'node_modules', '.mend-lock');
  if (isStamped(stamp, wanted)) return;
  say('Installing dependencies (once, a minute or two)');
  await must('npm', ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], env);
  fs.writeFileSync(stamp, wanted);
}

async function generateClient() {
  const wanted = digest(['prisma/schema'], ['package-lock.json']);
  const stamp = path.join(root, 'app/platform/generated/.schema');
  if (isStamped(stamp, wanted)) return;
  say('Generating the database client');
  await must(node, ['node_modules/prisma/build/index.js', 'generate'], { ...env, DATABASE_URL: process.env.DATABASE_URL ?? 'postgresql://nobody@127.0.0.1:1/none' }, { quiet: true });
  fs.writeFileSync(stamp, wanted);
}

/** Types of our GraphQL operations, from Shopify's schema in the dev dependencies. */
async function generateOperations() {
  const wanted = digest(['app/gateways/shopify/operations'], ['package-lock.json', '.graphqlrc.ts']);
  const stamp = path.join(home, 'operations');
  if (isStamped(stamp, wanted) && fs.existsSync('app/gateways/shopify/types/admin.types.d.ts')) return;
  say('Generating the types of the GraphQL operations');
  await must(node, ['node_modules/@graphql-codegen/cli/cjs/bin.js'], env, { quiet: true });
  fs.writeFileSync(stamp, wanted);
}

function digest(folders, files, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const folder of folders) {
    for (const entry of fs.readdirSync(folder, { recursive: true }).sort()) {
      const file = path.join(folder, entry);
      if (fs.statSync(file).isFile()) hash.update(entry).update(fs.readFileSync(file));
    }
  }
  for (const file of files) hash.update(fs.readFileSync(file));
  return hash.digest('hex');
}

function isStamped(stamp, wanted) {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted;
}

async function must(command, args, environment, { quiet = false } = {}) {
  let said = '';
  const code = await run(command, args, { stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'], env: environment, shell: process.platform === 'win32' }, (words) => (said += words));
  if (told) process.exit(130);
  if (code !== 0) fail(`${said}"${command} ${args.join(' ')}" did not succeed`);
}

function run(command, args, options, hear) {
  return new Promise((resolve) => {
    child = spawn(command, args, options);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
    child.once('error', (error) => fail(`${command} did not start: ${error.message}`));
    child.once('exit', (code) => {
      child = undefined;
      resolve(code ?? 1);
    });
  });
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
