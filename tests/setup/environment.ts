import { afterEach, beforeEach, expect } from 'vitest';
import { workerDatabase } from './worker-database.ts';

// The environment of every test file. Each worker has its own database.
const database = await workerDatabase();
Object.assign(process.env, {
  NODE_ENV: 'test',
  DATABASE_URL: database.appUrl,
  SHOPIFY_API_KEY: '3f0c1d6a5b7e4c9f8a2d1e0b9c8a7f65',
  SHOPIFY_API_SECRET: 'sandbox-client-secret-of-the-tests',
  SHOPIFY_APP_URL: 'https://mend-app.test',
  TOKEN_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  LINK_SECRET: 'a-link-secret-only-for-tests-0123456789',
  MAIL_DOMAIN: 'in.mend-app.test',
  FILES_DIR: '.mend/test-files',
  LOG_LEVEL: 'silent',
  POOL_SIZE: '5',
});

// Console is loud: an unexpected word fails the test that caused it.
let said: string[] = [];
for (const level of ['error', 'warn'] as const) {
  console[level] = (...args: unknown[]) => {
    said.push(`console.${level}: ${args.map(String).join(' ').slice(0, 500)}`);
  };
}
beforeEach(() => {
  said = [];
});
afterEach(() => {
  expect(said).toEqual([]);
});
