import { afterAll } from 'vitest';
import { startRecorder } from './record';
import { startReplay } from './replay';

/**
 * A Meilisearch server for a test file: what a real one answered when `fixture` was recorded or, when MEILI_URL and
 * MEILI_KEY name one, that one. With MEILI_RECORD the recording is written anew. The client notices no difference.
 */
export async function startMeilisearch(fixture: string): Promise<{ url: string; key: string }> {
  const { MEILI_URL: url, MEILI_KEY: key = '', MEILI_RECORD: isRecorded } = process.env;
  if (url && !isRecorded) return { url, key };
  const server = await (url ? startRecorder(fixture, { url, key }) : startReplay(fixture));
  afterAll(() => server.close());
  return { url: server.url, key };
}
