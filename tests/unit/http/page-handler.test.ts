import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { createPageHandler } from '#app/http/page-handler.server';
import { routeTable } from '../../../app/route-table.js';

/** A build with the real table, in which every route says its file and what the path told it. */
function buildOf(table: typeof routeTable): ServerBuild {
  const root = { id: 'root', path: '', module: { default: () => null } };
  const leaves = table.map(({ path, file }) => ({
    id: file,
    parentId: 'root',
    ...(path === '/' ? { index: true } : { path: path.slice(1) }),
    module: {
      loader: ({ params }: { params: object }) => new Response(`${file} ${JSON.stringify(params)}`),
      action: () => new Response(`${file} acts`),
    },
  }));
  const routes = Object.fromEntries([root, ...leaves].map((route) => [route.id, route]));
  return {
    mode: 'production',
    routes,
    entry: { module: { default: () => new Response('a page') } },
    assets: { version: '1', url: '/manifest.js', entry: { module: '', imports: [] }, routes },
    publicPath: '/build/',
    assetsBuildDirectory: '',
    future: { v3_lazyRouteDiscovery: true },
    isSpaMode: false,
  } as unknown as ServerBuild;
}

const build = buildOf(routeTable);
const whole = createRequestHandler(build, 'production');
const byPart = createPageHandler(build);
const context = {} as AppLoadContext;

async function answersTo(address: string, method = 'GET'): Promise<[string, string]> {
  const ask = () => new Request(`http://vouch.test${address}`, { method });
  const [one, other] = await Promise.all([whole(ask(), context), byPart(ask(), context)]);
  return [`${one.status} ${await one.text()}`, `${other.status} ${await other.text()}`];
}

/** Every route once, and once with all that may be left out. */
const addresses = routeTable.flatMap(({ path }) => [
  path.replace(/:(\w+)\??/g, 'some-$1').replace('*', 'some/where'),
  path.replace(/\/:\w+\?/g, '').replace(/:(\w+)/g, 'some-$1'),
]);

describe('the handler of all pages', () => {
  it.each(addresses)('answers %s like a handler of the whole table', async (address) => {
    const [expected, actual] = await answersTo(address);
    expect(actual).toBe(expected);
  });

  it.each([
    '/THREADS/abc/Some-Slug',
    '/threads/abc/',
    '/th%72eads/abc',
    '/threads',
    '/nothing/here',
    '/%E0%A4%A',
    '/products/a%2Fb',
    '/threads/abc?_data=routes%2Fboards%2Fthread.tsx',
    '/__manifest?version=1&p=%2Fthreads%2Fabc&p=%2Fmembers%2Fann',
    '/__manifest?version=0&p=%2Fthreads',
  ])('answers %s like a handler of the whole table', async (address) => {
    const [expected, actual] = await answersTo(address);
    expect(actual).toBe(expected);
  });

  it('hands forms to the route they belong to', async () => {
    const [expected, actual] = await answersTo('/threads/abc/vote', 'POST');
    expect(actual).toBe(expected);
    expect(actual).toContain('routes/boards/vote-on-thread.ts acts');
  });
});

it('every address but the last resort begins with a fixed part, so that the table can be cut by it', () => {
  const cut = routeTable.filter(({ path }) => path !== '/' && path !== '/*');
  expect(cut.filter(({ path }) => !/^\/[a-z]/.test(path))).toEqual([]);
});
