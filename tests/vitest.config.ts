import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Two projects: `unit` needs nothing, `integration` gets one throw-away PostgreSQL for the whole run and a
 * database of its own for each test file (`testDatabase`). Workers are processes, because argon2, sharp and
 * the Markdown worker keep state that threads would share.
 */
export default defineConfig({
  root,
  resolve: {
    alias: [{ find: /^#(app|db|search|tests)\//, replacement: `${root}$1/` }],
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/cluster.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
