// Builds the web process and compresses its assets beforehand (brotli and gzip).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const built = spawnSync(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
if (built.status !== 0) process.exit(built.status ?? 1);

const client = path.join(process.env.BUILD_DIR ?? 'build', 'client');
for (const entry of fs.readdirSync(client, { recursive: true })) {
  const file = path.join(client, entry);
  if (!/\.(js|css|svg|json)$/.test(file) || fs.statSync(file).size < 1024) continue;
  const bytes = fs.readFileSync(file);
  fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  fs.writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
}
