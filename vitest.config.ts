import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['app/**/*.test.ts', 'sandbox/**/*.test.ts', 'tests/**/*.test.ts', 'extensions/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
});
