import { expect, it } from 'vitest';
import { paths } from '#app/lib/paths';
import { routeTable } from '#app/route-table';

/** What a helper is given where a word is not enough. */
const arguments_: Partial<Record<keyof typeof paths, unknown[]>> = {
  thread: [{ publicId: 'abcdefghijkl', slug: 'a-title' }],
};

const patterns = routeTable
  .filter(({ path }) => path !== '/*')
  .map(({ path }) => new RegExp(`^${path.replace(/\/:\w+\?/g, '(/[^/]+)?').replace(/:\w+/g, '[^/]+')}$`));

it.each(Object.keys(paths) as Array<keyof typeof paths>)('leads %s to a row of the route table', (name) => {
  const helper = paths[name] as (...values: unknown[]) => string;
  const { pathname } = new URL(
    helper(...(arguments_[name] ?? ['word', 'abcdefghijkl'])),
    'http://vouch.test',
  );
  expect(
    patterns.some((pattern) => pattern.test(pathname)),
    pathname,
  ).toBe(true);
});
