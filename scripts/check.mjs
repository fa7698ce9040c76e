// Types, lint and house rules, without running the other tests.
import { spawnSync } from 'node:child_process';
import { check } from './steps.mjs';

let failed = 0;
for (const { name, args } of [...check, { name: 'house rules', args: ['node_modules/vitest/vitest.mjs', 'run', 'tests/house'] }]) {
  console.log(`\n— ${name}`);
  if (spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0) failed++;
}
process.exit(failed ? 1 : 0);
