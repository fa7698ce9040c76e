// Everything: types, lint, build, and every test; ends with a line "N passed, N failed".
// With arguments, only the tests they name (as for vitest).
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { check } from './steps.mjs';

const only = process.argv.slice(2);
const began = Date.now();
let passed = 0;
let failed = 0;
let child;
let told = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    told = true;
    child?.kill(signal);
  });
}

if (!only.length) for (const { name, args } of [...check, { name: 'build', args: ['scripts/build.mjs', '--if-changed', '--logLevel', 'warn'] }]) await step(name, args);
await tests();
console.log(`\nTook ${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

async function step(name, args) {
  heading(name);
  if ((await run(args)) === 0) passed++;
  else failed++;
}

async function tests() {
  heading('tests');
  const report = `.mend/test-report-${process.pid}.json`;
  const code = await run(['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only]);
  if (fs.existsSync(report)) {
    const result = JSON.parse(fs.readFileSync(report, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests;
    // A file that broke before its first test has no test to count.
    failed += result.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length;
    fs.rmSync(report);
  }
  if (code !== 0 && !failed) failed++;
}

function heading(name) {
  console.log(`\n— ${name} (${Math.round((Date.now() - began) / 1000)} s)`);
}

function run(args) {
  if (told) return 130;
  return new Promise((resolve) => {
    child = spawn(process.execPath, args, { stdio: 'inherit' });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
