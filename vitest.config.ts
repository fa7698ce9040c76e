import os from 'node:os';
import { defineConfig } from 'vitest/config';
import { browserScript } from './scripts/browser-script.ts';

// Vitest's own choice leaves one core free, of two that is half of the machine.
const cores = os.availableParallelism();
const workers = Math.min(cores, Math.max(2, cores - 1));

export default defineConfig({
  plugins: [browserScript()],
  test: {
    // The longest takes eight seconds on a machine of its own: this is for one that is busy with more.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One second, as vitest gives by itself, is too little for a browser on such a machine.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: workers,
    projects: [
      {
        extends: true,
        test: {
          name: 'app',
          include: ['app/**/*.test.ts', 'tests/house/**/*.test.ts', 'tests/flows/**/*.test.ts', 'tests/property/**/*.test.ts'],
          globalSetup: ['tests/setup/database.ts'],
          setupFiles: ['tests/setup/environment.ts'],
          pool: 'forks',
        },
      },
      // Each file opens a sandbox of its own and changes nothing around it: read in once, Shopify's schema serves them all.
      { extends: true, test: { name: 'sandbox', include: ['sandbox/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'extensions', include: ['extensions/**/*.test.ts'] } },
      {
        // The whole product on this machine, after everything else and one file at a time.
        // What is looked for on a page has as long as Playwright gives what it waits for.
        extends: true,
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], globalSetup: ['tests/e2e/one-stack.ts'], sequence: { groupOrder: 1 }, fileParallelism: false, pool: 'forks', expect: { poll: { timeout: 20_000 } } },
      },
    ],
  },
});
