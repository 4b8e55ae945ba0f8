import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { PageHandler } from './listener.server';

/**
 * The handler of a build's pages, with one Remix handler for each first part of the path.
 *
 * Remix ranks and compiles every route of its table several times for each request; with some eighty routes that is a
 * sixth of a page. A path can only match routes that begin like it, so each part gets a handler that knows just
 * those, the home page and the page for what is not found: nothing else changes, the manifest for the browser included,
 * because it names what matches the beginnings of this very path.
 */
export function createPageHandler(build: ServerBuild): PageHandler {
  const whole = createRequestHandler(build, build.mode);
  const parts = new Map<string, PageHandler>();
  for (const first of firstParts(build))
    parts.set(first, createRequestHandler(partOf(build, first), build.mode));
  const none = createRequestHandler(partOf(build, ''), build.mode);
  return (request, context) => {
    const first = firstOf(new URL(request.url).pathname);
    // Remix's own addresses, and parts written in a way that has to be decoded first, are left to the whole.
    const handler = /^__|%/.test(first) ? whole : (parts.get(first) ?? none);
    return handler(request, context);
  };
}

function firstParts({ routes }: ServerBuild): Set<string> {
  return new Set(
    Object.values(routes).flatMap((route) =>
      route?.path && route.path !== '*' ? [firstOf(route.path)] : [],
    ),
  );
}

/** The build with only the routes that a path beginning with `first` can match, and those without a beginning. */
function partOf(build: ServerBuild, first: string): ServerBuild {
  const belongs = ({ path }: { path?: string }) => !path || path === '*' || firstOf(path) === first;
  const { assets } = build;
  return {
    ...build,
    routes: keepValues(build.routes, (route) => route !== undefined && belongs(route)),
    assets: { ...assets, routes: keepValues(assets.routes, belongs) },
  };
}

/** Routes match without regard to case. */
function firstOf(path: string): string {
  return (path.replace(/^\/+/, '').split('/', 1)[0] ?? '').toLowerCase();
}

function keepValues<Value>(
  record: Record<string, Value>,
  isKept: (value: Value) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isKept(value)));
}
