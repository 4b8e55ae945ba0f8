import { watchFile } from 'node:fs';
import { broadcastDevReady } from '@remix-run/node';

/**
 * Calls `reload` whenever `remix dev` has finished a build, then tells the browser that it may fetch the new pages.
 *
 * @param {string} versionFile written last by the compiler
 * @param {() => Promise<any>} reload imports the new build and gives it back
 */
export async function watchBuild(versionFile, reload) {
  const announceReady = async () => {
    const build = await reload();
    await broadcastDevReady(build);
  };
  watchFile(versionFile, { interval: 200 }, () => {
    announceReady().catch((error) => console.error(`The new build cannot start: ${error.message}`));
  });
  await announceReady();
}
