import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findOrInstallChromium } from '../scripts/testing/chromium.mjs';
import { chooseServerPlace } from './e2e/support/server-place.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { port, baseURL } = await chooseServerPlace();
const asRoot = process.getuid?.() === 0;

/** Nothing that phones home or needs a graphics card; the sandbox only refuses to work for root. */
const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(asRoot ? ['--no-sandbox'] : []),
];

/**
 * Stories are told three times: with script, without, and on a small phone. What lies beside them in
 * `tests/e2e` looks at the whole house and runs once. The server is the production build with the demo brand.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'results/e2e',
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['dot'], ['json', { outputFile: 'results/e2e.json' }]],
  use: {
    baseURL,
    launchOptions: { executablePath: await findOrInstallChromium(), args: browserArguments },
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'sign-in', testMatch: 'sign-in.setup.ts' },
    { name: 'with-script', dependencies: ['sign-in'] },
    {
      name: 'without-script',
      testMatch: 'stories/**',
      dependencies: ['sign-in'],
      use: { javaScriptEnabled: false },
    },
    {
      name: 'phone',
      testMatch: 'stories/**',
      dependencies: ['sign-in'],
      use: { viewport: { width: 360, height: 740 } },
    },
  ],
  webServer: {
    command: 'node tests/e2e/support/serve.mjs',
    cwd: root,
    port,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
