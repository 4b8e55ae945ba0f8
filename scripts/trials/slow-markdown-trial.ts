import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inTrialHouse, type TrialHouse } from './trial-house';
import type { Trial } from './trial';
import type { Visitor } from './visitor';

/** Another visitor may wait this long while somebody's slow body is rendered; a busy machine eats most of it. */
const longestWaitMs = 1_000;

/** How often the other visitor asks. */
const probeEveryMs = 50;

/** Bodies that are slow to parse, posted while somebody else reads: nobody waits for another's post. */
export const slowMarkdownTrial: Trial = {
  name: 'slow-markdown',
  about: 'bodies made to be slow are posted while others read and write',
  async run({ data }) {
    const file = path.join(data, 'malicious', 'markdown-pathological.json');
    const bodies = JSON.parse(readFileSync(file, 'utf8')) as Array<{ name: string; markdown: string }>;
    return inTrialHouse({}, async (house) => {
      const findings: string[] = [];
      const board = await house.newBoard('Slow words');
      const probe = startProbe(house);
      let posted = 0;
      for (const { name, markdown } of bodies) {
        const writer = await house.newMember('member');
        const { status } = await postBody(writer, board, { title: `About ${name}`, body: markdown });
        if (status === 303) posted += 1;
        else if (status !== 422) findings.push(`${name} was answered with ${status}`);
      }
      const { asked, longest, failed } = await probe.stop();
      if (failed > 0) findings.push(`${failed} of ${asked} requests beside them failed`);
      if (longest > longestWaitMs) findings.push(`a request beside them waited ${longest} ms`);
      return {
        counts: `${posted} bodies posted, ${bodies.length - posted} refused for their length; ${asked} requests beside them, the longest ${longest} ms`,
        findings,
      };
    });
  },
};

function postBody(writer: Visitor, board: string, words: { title: string; body: string }) {
  return writer.post('/threads/new', { board, kind: 'question', tags: '', ...words });
}

/** Reads a page and posts nothing, again and again, each time anew: what the cache keeps would prove nothing. */
function startProbe({ stranger }: TrialHouse) {
  const seen = { asked: 0, longest: 0, failed: 0 };
  let stopped = false;
  const probing = (async () => {
    while (!stopped) {
      const start = performance.now();
      const { status } = await stranger.get(`/boards?probe=${seen.asked}`);
      seen.asked += 1;
      seen.longest = Math.max(seen.longest, Math.round(performance.now() - start));
      if (status !== 200) seen.failed += 1;
      await sleep(probeEveryMs);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await probing;
      return seen;
    },
  };
}
