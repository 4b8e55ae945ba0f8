import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll } from 'vitest';
import type * as Server from '#app/server';
import { createSessions } from '#app/features/accounts/sessions.server';
import type { TestDatabase } from './database';
import { freePort } from '../../scripts/database/free-port.mjs';
import { prepareCheckout } from '../../scripts/supervisor/prepare.mjs';

export interface TestHouse {
  readonly origin: string;
  /** Where its pictures lie. */
  readonly uploads: string;
  /** A cookie header of a fresh session. */
  signIn(memberId: number): Promise<string>;
  /** Asks without following redirects. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** What the module of a route answers with. */
  partsOf(routeId: string): { hasLoader: boolean; hasAction: boolean; hasPage: boolean };
}

/**
 * Starts the built app's web half in this process, on a test database: listener, guards, page cache and pages as
 * in production, so that what a test sees is what a visitor gets. Builds first when sources have changed.
 */
export async function startTestHouse({ db, url }: TestDatabase): Promise<TestHouse> {
  await prepareCheckout(
    process.cwd(),
    { pages: 'built' },
    { log: () => {}, signal: new AbortController().signal },
  );
  const build = path.resolve('build/index.js');
  const { parseConfig, startHouse, routes } = (await import(
    /* @vite-ignore */ pathToFileURL(build).href
  )) as typeof Server;

  const folder = await mkdtemp(path.join(tmpdir(), 'vouch-house-'));
  const config = parseConfig({
    PORT: String(await freePort(null)),
    DATABASE_URL: url,
    DATABASE_POOL: '4',
    VOUCH_DATA: folder,
    VOUCH_ROLE: 'web',
    LOG_LEVEL: 'silent',
  });
  const running = await startHouse(config);
  afterAll(async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const sessions = createSessions(db, { secure: false });
  return {
    origin: running.address,
    uploads: config.data.uploads,
    async signIn(memberId) {
      const { setCookie } = await sessions.open(memberId);
      return setCookie.slice(0, setCookie.indexOf(';'));
    },
    ask: (place, init) => fetch(new URL(place, running.address), { redirect: 'manual', ...init }),
    partsOf(routeId) {
      const route = routes[routeId];
      if (!route) throw new Error(`the build has no route ${routeId}`);
      const { loader, action, default: page } = route.module;
      return {
        hasLoader: loader !== undefined,
        hasAction: action !== undefined,
        hasPage: page !== undefined,
      };
    },
  };
}
