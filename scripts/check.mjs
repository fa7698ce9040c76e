// Types, lint and house rules, without running the tests.
import { spawnSync } from 'node:child_process';

const steps = [
  ['types', ['node_modules/typescript/bin/tsc', '-p', '.']],
  ['lint', ['node_modules/oxlint/bin/oxlint', '--deny-warnings', 'app', 'sandbox', 'tests', 'bench', 'extensions']],
  ['house rules', ['node_modules/vitest/vitest.mjs', 'run', 'tests/house']],
];
let failed = 0;
for (const [name, args] of steps) {
  console.log(`\n— ${name}`);
  if (spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0) failed++;
}
process.exit(failed ? 1 : 0);
