import { createServer } from 'node:net';

/** Below the ranges from which systems take the local ends of outgoing connections. */
const lowest = 20_000;
const highest = 32_000;

/**
 * A port of 127.0.0.1 nobody listens on: the preferred one if it is free.
 *
 * @param {number | null} preferred
 */
export async function freePort(preferred) {
  for (let port = preferred ?? anyPort(); ; port = anyPort()) {
    if (await isFree(port)) return port;
  }
}

function anyPort() {
  return lowest + Math.floor(Math.random() * (highest - lowest));
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
