import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { removePlace } from '../../../scripts/database/cluster-place.mjs';
import { readClusterRecord } from '../../../scripts/database/cluster-record.mjs';
import { serverPlace } from './server-place.mjs';

// The browser tests' server: a real `npm start` on an empty folder, so that it installs the demo brand by
// itself, as it does for somebody who tries Vouch. Everything is deleted when it has stopped. One proxy is trusted,
// so that the people of a story can come from addresses of their own.

const { port, data } = serverPlace();

const server = spawn(process.execPath, ['scripts/start.mjs'], {
  env: {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    TRUSTED_PROXIES: '1',
    LINK_CARDS: 'off',
    VOUCH_DATA: data,
  },
  stdio: 'inherit',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => server.kill(signal));
server.on('exit', (code) => {
  const { place } = readClusterRecord(data);
  if (place !== null) removePlace(data, place);
  rmSync(data, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
