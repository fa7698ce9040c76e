// Plays many random sequences against resolutions: SOAK_RUNS of them (2,000 unless
// told otherwise), or as many as fit into SOAK_MINUTES. See tests/property/README.md.
import { spawn } from 'node:child_process';

const { SOAK_RUNS = '2000', SOAK_MINUTES } = process.env;
const env = { ...process.env, ...(SOAK_MINUTES ? { MEND_MINUTES: SOAK_MINUTES } : { MEND_RUNS: SOAK_RUNS }) };
const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'app', 'tests/property/sequences', ...process.argv.slice(2)], { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
