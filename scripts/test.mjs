// Everything: types, lint, build, and every test; ends with a line "N passed, N failed".
// With arguments, only the tests they name (as for vitest).
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { check } from './steps.mjs';

const only = process.argv.slice(2);
const began = Date.now();
let passed = 0;
let failed = 0;
const children = new Set();
let told = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    told = true;
    for (const child of children) child.kill(signal);
  });
}

if (!only.length) await together([...check, { name: 'build', args: ['scripts/build.mjs', '--if-changed', '--logLevel', 'warn'] }]);
await tests();
console.log(`\nTook ${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/** Side by side, since each keeps one core busy; what they say is told one after the other. */
async function together(steps) {
  const runs = steps.map(({ args }) => heard(args));
  for (const [at, { name }] of steps.entries()) {
    const { code, said } = await runs[at];
    heading(name);
    process.stdout.write(said);
    if (code === 0) passed++;
    else failed++;
  }
}

async function heard(args) {
  let said = '';
  const code = await run(args, 'pipe', (words) => (said += words));
  return { code, said };
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

async function run(args, stdio = 'inherit', hear) {
  if (told) return 130;
  const child = spawn(process.execPath, args, { stdio });
  children.add(child);
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear);
  const code = await new Promise((resolve) => child.once('close', resolve));
  children.delete(child);
  return code ?? 1;
}
