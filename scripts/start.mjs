#!/usr/bin/env node
// Runs a task of Mend on a machine that has only Node 20 and npm: fetches a
// Node that is new enough, installs what the lock file names, hands over.
// Plain Node, no dependency, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const home = path.join(root, '.mend');
fs.mkdirSync(home, { recursive: true });

const [task, ...rest] = process.argv.slice(2);
const tasks = {
  demo: ['sandbox/machine/demo.ts'],
  test: ['scripts/test.mjs'],
  bench: ['bench/main.ts'],
  check: ['scripts/check.mjs'],
  build: ['scripts/build.mjs'],
};
if (!(task in tasks)) fail(`Tasks: ${Object.keys(tasks).join(', ')}`);

const node = nodeThatFits();
const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`, npm_config_update_notifier: 'false' };
install();
generateClient();
const run = spawnSync(node, ['--disable-warning=ExperimentalWarning', ...tasks[task], ...rest], { stdio: 'inherit', env });
process.exit(run.status ?? 1);

/** 22.21 is the first that sends server-side calls through a proxy named in the environment. */
function nodeThatFits() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 21)) return process.execPath;
  const place = path.join(home, 'node');
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const binary = path.join(place, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!fs.existsSync(binary)) {
    say(`Node ${process.versions.node} is older than 22.21: fetching Node 24 for this project (once)`);
    fs.mkdirSync(place, { recursive: true });
    must('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', place, `${name}@24`], process.env);
  }
  return fs.realpathSync(binary);
}

function install() {
  const wanted = createHash('sha256').update(fs.readFileSync('package-lock.json')).digest('hex');
  const stamp = path.join(root, 'node_modules', '.mend-lock');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing dependencies (once, a minute or two)');
  must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], env);
  fs.writeFileSync(stamp, wanted);
}

function generateClient() {
  const hash = createHash('sha256');
  for (const file of fs.readdirSync('prisma/schema').sort()) hash.update(fs.readFileSync(path.join('prisma/schema', file)));
  hash.update(fs.readFileSync('package-lock.json'));
  const wanted = hash.digest('hex');
  const stamp = path.join(root, 'app/platform/generated/.schema');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  must(node, ['node_modules/prisma/build/index.js', 'generate'], {
    ...env,
    DATABASE_URL: process.env.DATABASE_URL ?? 'postgresql://nobody@127.0.0.1:1/none',
    CHECKPOINT_DISABLE: '1',
  }, true);
  fs.writeFileSync(stamp, wanted);
}

function must(command, args, environment, quiet = false) {
  const done = spawnSync(command, args, { stdio: quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'], env: environment, shell: process.platform === 'win32' });
  if (done.status !== 0) fail(`"${command} ${args.join(' ')}" did not succeed`);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
