// Everything: types, lint, and every test; ends with a line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;

if (!only.length) {
  step('types', ['node_modules/typescript/bin/tsc', '-p', '.']);
  step('lint', ['node_modules/oxlint/bin/oxlint', '--deny-warnings', 'app', 'sandbox', 'tests', 'bench', 'extensions']);
  step('build', ['scripts/build.mjs', '--logLevel', 'warn']);
}
const report = '.mend/test-report.json';
fs.rmSync(report, { force: true });
const tests = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only], { stdio: 'inherit' });
if (fs.existsSync(report)) {
  const result = JSON.parse(fs.readFileSync(report, 'utf8'));
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  // A file that broke before its first test has no test to count.
  failed += result.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length;
}
if (tests.status !== 0 && !failed) failed++;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

function step(name, args) {
  console.log(`\n— ${name}`);
  const ok = spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
  if (ok) passed++;
  else failed++;
}
