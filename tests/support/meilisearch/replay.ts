import { readFile } from 'node:fs/promises';
import { askOf, type Exchange } from './exchange';
import { startLoopbackServer, type LoopbackServer } from './loopback-server';

/**
 * Plays back what a real Meilisearch server once answered. Equal questions get their answers in the order in which
 * they were recorded; a question that was never recorded fails with what to do.
 */
export async function startReplay(file: string): Promise<LoopbackServer> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  const left = lines.map((line) => JSON.parse(line) as Exchange);
  return startLoopbackServer((asked) => {
    const ask = askOf(asked);
    const place = left.findIndex((exchange) => exchange.ask === ask);
    const [found] = place < 0 ? [] : left.splice(place, 1);
    return Promise.resolve(found ?? notRecorded(ask));
  });
}

function notRecorded(ask: string) {
  const message = `${ask} was never recorded; record anew as tests/README.md says`;
  return { status: 501, answer: { message, code: 'not_recorded', type: 'invalid_request', link: '' } };
}
