// Builds the web process and compresses its assets beforehand (brotli and gzip).
// "--if-changed" does nothing when the sources are those of the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const onlyIfChanged = process.argv.includes('--if-changed');
const args = process.argv.slice(2).filter((arg) => arg !== '--if-changed');
const target = process.env.BUILD_DIR ?? 'build';
const stamp = path.join(target, 'digest');
const digest = digestOfSources();
if (onlyIfChanged && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest) {
  console.log('The build is up to date');
  process.exit(0);
}

// Beside the old build, which may be in use; it takes its place whole or not at all.
removeAbandoned();
const staging = `${target}.${process.pid}`;
const built = spawnSync(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', ...args], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', BUILD_DIR: staging },
});
if (built.status !== 0) {
  fs.rmSync(staging, { recursive: true, force: true });
  process.exit(built.status ?? 1);
}
compress(path.join(staging, 'client'));
fs.writeFileSync(path.join(staging, 'digest'), digest);
fs.rmSync(target, { recursive: true, force: true });
fs.renameSync(staging, target);

function digestOfSources() {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['package-lock.json', 'vite.config.ts', 'scripts/build.mjs', 'scripts/browser-script.ts']) hash.update(fs.readFileSync(file));
  for (const entry of fs.readdirSync('app', { recursive: true }).sort()) {
    const file = path.join('app', entry);
    if (/^platform.generated|\.test\.tsx?$|\.schema\.json$/.test(entry) || !fs.statSync(file).isFile()) continue;
    hash.update(entry).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

/** What builds that were killed left behind. */
function removeAbandoned() {
  const folder = path.dirname(path.resolve(target));
  if (!fs.existsSync(folder)) return;
  for (const entry of fs.readdirSync(folder)) {
    const pid = entry.startsWith(`${path.basename(target)}.`) && Number(entry.split('.').at(-1));
    if (pid && !alive(pid)) fs.rmSync(path.join(folder, entry), { recursive: true, force: true });
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function compress(client) {
  for (const entry of fs.readdirSync(client, { recursive: true })) {
    const file = path.join(client, entry);
    if (!/\.(js|css|svg|json)$/.test(file) || fs.statSync(file).size < 1024) continue;
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    fs.writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
  }
}
