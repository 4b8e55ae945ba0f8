import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const tableFile = fileURLToPath(new URL('./app/route-table.js', import.meta.url));

/** @type {import('@remix-run/dev').AppConfig} */
export default {
  appDirectory: 'app',
  // Routes come from the table alone; the scan of app/routes is switched off.
  ignoredRouteFiles: ['**/*'],
  async routes(defineRoutes) {
    const { routeTable } = await import(`./app/route-table.js?t=${statSync(tableFile).mtimeMs}`);
    return defineRoutes((route) => {
      for (const { path, file } of routeTable) {
        route(path === '/' ? undefined : path.replace(/^\//, ''), file, {
          index: path === '/',
          id: file.replace(/\.tsx?$/, ''),
        });
      }
    });
  },
  server: './app/server.ts',
  serverModuleFormat: 'esm',
  serverPlatform: 'node',
  serverBuildPath: 'build/index.js',
  serverDependenciesToBundle: [],
  serverMinify: false,
  publicPath: '/build/',
  tailwind: false,
  postcss: false,
  watchPaths: ['./db/**/*.ts', './search/**/*.ts', './app/route-table.js'],
  dev: { manual: true, command: 'node --enable-source-maps scripts/app.mjs' },
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    // One manifest per page would name every route to everybody; links are plain, so it is not needed either.
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: false,
  },
};
