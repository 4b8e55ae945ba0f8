import { describe, expect, it } from 'vitest';
import { findHeavyRoutes, findServerCode } from '../../../../scripts/checks/browser-bundle.mjs';

describe('findServerCode', () => {
  it.each([
    'db/client.ts',
    'search/engine.ts',
    'node_modules/postgres/src/index.js',
    'node_modules/drizzle-orm/pg-core/index.js',
  ])('names %s', (input) => {
    expect(findServerCode({ inputs: { [input]: {} }, outputs: {} })).toEqual([
      expect.objectContaining({ file: input }),
    ]);
  });

  it('accepts the app and what a browser may load', () => {
    const inputs = {
      'app/lib/slug.ts': {},
      'node_modules/react/index.js': {},
      'empty-module:./db.server': {},
    };
    expect(findServerCode({ inputs, outputs: {} })).toEqual([]);
  });
});

describe('findHeavyRoutes', () => {
  const root = { bytes: 200_000, entryPoint: 'app/entry.client.tsx', imports: [] };

  it('counts a page with the chunks that only it loads', () => {
    const outputs = {
      root,
      page: {
        bytes: 10_000,
        entryPoint: 'browser-route-module:routes/site/home.tsx?browser',
        imports: [imported('root'), imported('zod')],
      },
      zod: { bytes: 90_000, imports: [] },
    };
    expect(findHeavyRoutes({ inputs: {}, outputs })).toEqual([
      {
        file: 'browser-route-module:routes/site/home.tsx?browser',
        message: expect.stringContaining('loads 100000 bytes') as string,
      },
    ]);
  });

  it('leaves what is loaded on demand out of the sum', () => {
    const outputs = {
      root,
      page: {
        bytes: 10_000,
        entryPoint: 'browser-route-module:routes/site/home.tsx?browser',
        imports: [imported('later', 'dynamic-import')],
      },
      later: { bytes: 90_000, imports: [] },
    };
    expect(findHeavyRoutes({ inputs: {}, outputs })).toEqual([]);
  });

  it('watches what every page loads', () => {
    expect(findHeavyRoutes({ inputs: {}, outputs: { root: { ...root, bytes: 400_000 } } })).toEqual([
      expect.objectContaining({ file: 'app/root.tsx' }),
    ]);
  });

  function imported(path: string, kind = 'import-statement') {
    return { path, kind };
  }
});
