import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import postgres from 'postgres';
import { exampleOf } from '#tests/support/route-examples';
import { readRunFile } from '../../../scripts/supervisor/run-file.mjs';
import { serverPlace } from './server-place.mjs';
import type { Viewer } from './viewers';

interface DemoAccount {
  role: string;
  email: string;
  password: string;
}

/** The accounts that the first start has made and printed. */
export function demoAccount(viewer: Exclude<Viewer, 'stranger'>): DemoAccount {
  const file = path.join(serverPlace().data, 'demo-accounts.json');
  const { accounts } = JSON.parse(readFileSync(file, 'utf8')) as { accounts: DemoAccount[] };
  const account = accounts.find(({ role }) => role === viewer);
  if (!account) throw new Error(`${file} has no ${viewer}`);
  return account;
}

/** Where the session of a viewer is kept between tests; made by the project `sign-in`. */
export function sessionFile(viewer: Viewer): string {
  return path.join(serverPlace().data, `${viewer}-session.json`);
}

const stateOf = (viewer: Viewer) => (viewer === 'stranger' ? {} : { storageState: sessionFile(viewer) });

interface HouseFixtures {
  /** Opens a page in the browser of a viewer, one for all tests of a worker: what it has fetched once it keeps. */
  pageOf: (viewer: Viewer) => Promise<Page>;
  /** Fills a route's pattern with a thing of the demo brand that the viewer may see. */
  addressOf: (pattern: string, viewer: Viewer) => Promise<string>;
}

/** Playwright's `test`, with the demo brand's database behind it for finding things to look at. */
export const test = base.extend<object, HouseFixtures>({
  pageOf: [
    async ({ browser }, use) => {
      const contexts = new Map<Viewer, BrowserContext>();
      await use(async (viewer) => {
        const context = contexts.get(viewer) ?? (await browser.newContext(stateOf(viewer)));
        contexts.set(viewer, context);
        return context.newPage();
      });
      await Promise.all([...contexts.values()].map((context) => context.close()));
    },
    { scope: 'worker' },
  ],
  addressOf: [
    async ({}, use) => {
      const sql = postgres(readRunFile(serverPlace().data)?.databaseUrl ?? '', { max: 1 });
      await use(async (pattern, viewer) => {
        const email = viewer === 'stranger' ? '' : demoAccount(viewer).email;
        const [member] = await sql<{ id: number }[]>`select id::int from members where email = ${email}`;
        return exampleOf(sql, pattern, member?.id);
      });
      await sql.end();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
