import { createServer, type Server } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import * as build from '@remix-run/dev/server-build';
import { fileServer } from './http/file-server.server';
import { createSessions } from './features/accounts/sessions.server';
import { createListener, type PageHandler } from './http/listener.server';
import { createPageHandler as createHandlerOf } from './http/page-handler.server';
import { PageCache } from './http/page-cache.server';
import { followPageNews } from './http/page-news.server';
import { startJobs } from './jobs/runner.server';
import { closeRenderer } from './lib/markdown/markdown.server';
import type { Config } from './platform/config.server';
import { createServices, type Services } from './platform/services.server';

export { ConfigError, parseConfig } from './platform/config.server';
export { prepareHouse } from './prepare-house.server';

/** The pages of this very build, for Remix's own tools and for a server that swaps builds. */
export {
  assets,
  entry,
  routes,
  publicPath,
  assetsBuildDirectory,
  future,
  isSpaMode,
  mode,
} from '@remix-run/dev/server-build';

/** A running part of the house. */
export interface Running {
  address: string;
  /** Takes no new requests, finishes those under way and the jobs at hand, then lets go of the database. */
  stop(): Promise<void>;
}

/** Makes the handler of this build's pages. */
export function createPageHandler(): PageHandler {
  return createHandlerOf(build as unknown as ServerBuild);
}

/** Starts web, worker or both, as the configuration says. `handler` is asked for each request (development swaps it). */
export async function startHouse(
  config: Config,
  options: { role?: string; handler?: () => PageHandler } = {},
): Promise<Running> {
  const services = createServices(config, options);
  const ownHandler = createPageHandler();
  const stopJobs = config.role === 'web' ? null : await startJobs(services, options);
  const web =
    config.role === 'worker' ? null : await startWeb(services, options.handler ?? (() => ownHandler));
  return {
    address: web?.address ?? 'worker',
    async stop() {
      await web?.stop();
      await stopJobs?.();
      await closeRenderer();
      await services.close();
    },
  };
}

async function startWeb(services: Services, handler: () => PageHandler): Promise<Running> {
  const { config, db, log } = services;
  const pages = new PageCache();
  const sessions = createSessions(db, { secure: config.http.secure });
  const server = createServer(
    createListener({ services, sessions, pages, files: fileServer('public'), handler }),
  );
  // A video comes over a slow line; what is read before anybody looks at it has its own, shorter time.
  server.requestTimeout = 300_000;
  server.keepAliveTimeout = 65_000;
  const unfollow = await followPageNews(db, pages, log);
  await listen(server, config.http);
  return {
    address: config.http.origin,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
      await unfollow();
    },
  };
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
