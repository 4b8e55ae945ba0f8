import { compareCounts } from './count-oracle';
import { hideThings, pairsOf, type Pair } from './hidden-things';
import { inTrialHouse } from './trial-house';
import type { Trial } from './trial';
import type { Visitor } from './visitor';

/** As `reliability` asks of V4: the medians of as many pairs lie closer together than this. */
const timedPairs = 1_000;
const closerMs = 5;

const languages = [
  ...[
    'en',
    'de',
    'fr',
    'es',
    'it',
    'pt-BR',
    'nl',
    'pl',
    'ru',
    'uk',
    'tr',
    'ar',
    'he',
    'hi',
    'zh-CN',
    'zh-TW',
  ],
  ...['ja', 'ko', 'sv', 'tlh'],
];
const accepts = [
  ...[
    '*/*',
    'text/html',
    'application/json',
    'application/xml',
    'text/plain',
    'image/webp',
    'text/event-stream',
  ],
  ...['application/ld+json', 'application/atom+xml', 'text/html;q=0'],
];

/** How an address is asked: in other languages, for other kinds of answers, by other methods, as data. */
const ways: ReadonlyArray<{ name: string; query?: string; init: RequestInit }> = [
  { name: 'plain', init: {} },
  ...languages.map((language) => ({ name: language, init: { headers: { 'accept-language': language } } })),
  ...accepts.map((accept) => ({ name: accept, init: { headers: { accept } } })),
  ...['HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE'].map((method) => ({ name: method, init: { method } })),
  { name: 'a query', query: '?after=1&sort=newest', init: {} },
  {
    name: 'conditional',
    init: { headers: { 'if-none-match': '*', 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' } },
  },
  { name: 'a range', init: { headers: { range: 'bytes=0-10' } } },
];

/** Whether somebody can tell what they may not see from what is not there. */
export const oracleTrial: Trial = {
  name: 'oracle',
  about:
    'hidden things change no page of others, and are answered like what is not there, in words, headers and time',
  async run({ say }) {
    return inTrialHouse({}, async (house) => {
      const viewers = [
        ['a stranger', house.stranger],
        ['a member', await house.newMember('member')],
      ] as const;
      const counted = await compareCounts(house, viewers);
      say(`${counted.pages} pages compared before and after, ${counted.findings.length} findings`);
      const findings = counted.findings;
      const pairs = pairsOf(await hideThings(house));
      let asked = 0;
      for (const [name, viewer] of viewers)
        for (const pair of pairs)
          for (const way of ways) {
            const told = await compare(viewer, pair, way);
            asked += 2;
            if (told) findings.push(`${name} is told of ${pair.pattern} by ${way.name}: ${told}`);
          }
      say(`${asked} requests compared, ${findings.length} findings`);
      const timed = pairs.filter(({ pattern }) => isPage(pattern));
      const gaps: number[] = [];
      for (const [name, viewer] of viewers)
        for (const pair of timed) {
          const gap = await medianGap(viewer, pair);
          gaps.push(Math.abs(gap));
          if (Math.abs(gap) >= closerMs)
            findings.push(`${name} waits ${gap.toFixed(1)} ms longer for ${pair.pattern}`);
        }
      return {
        counts: `${counted.pages} pages before and after, ${pairs.length} kinds of addresses, ${asked} requests compared; ${timed.length * viewers.length} times ${timedPairs} pairs timed, medians at most ${Math.max(...gaps).toFixed(2)} ms apart`,
        findings,
      };
    });
  },
};

/** Pages that read something before they decide; the rest decide by the same queries. */
const isPage = (pattern: string) =>
  [
    '/threads/:publicId/:slug?',
    '/boards/:slug',
    '/replies/:publicId',
    '/reviews/:publicId',
    '/groups/:slug',
  ].includes(pattern);

/** What differs, or null. The key itself is echoed in addresses, which both have. */
async function compare(
  viewer: Visitor,
  pair: Pair,
  { query = '', init }: (typeof ways)[number],
): Promise<string | null> {
  const nothing = pair.nothing();
  const key = nothing.split('/').find((part, place) => part !== pair.hidden.split('/')[place]) ?? nothing;
  // As it is: how far a page with this name or that in it can be squeezed says nothing.
  const whole = { ...init, headers: { 'accept-encoding': 'identity', ...init.headers } };
  const [hidden, absent] = [
    await viewer.ask(pair.hidden + query, whole),
    await viewer.ask(nothing + query, whole),
  ];
  const [one, other] = [plain(hidden, pair.key), plain(absent, key)];
  for (const part of ['status', 'headers', 'text'] as const)
    if (one[part] !== other[part]) return `${part} ${firstDifference(one[part], other[part])}`;
  return null;
}

type Asked = Awaited<ReturnType<Visitor['ask']>>;

/** An answer without what differs between any two: the key asked for, the moment, and numbers used once. */
function plain({ status, headers, text }: Asked, key: string) {
  const nonces = /nonce[-="]+[A-Za-z0-9+/=]+/g;
  const moments = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
  const same = (words: string) =>
    words.replaceAll(key, 'KEY').replace(nonces, 'nonce').replace(moments, 'moment');
  const kept = [...headers].filter(([name]) => !['date', 'x-request-id', 'server-timing'].includes(name));
  return { status: String(status), headers: same(JSON.stringify(kept)), text: same(text) };
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `“${one.slice(Math.max(0, at - 20), at + 60)}” instead of “${other.slice(Math.max(0, at - 20), at + 60)}”`;
}

/** How much longer the hidden one takes, in the middle of many, asked for in turns. */
async function medianGap(viewer: Visitor, pair: Pair): Promise<number> {
  const [hidden, absent]: [number[], number[]] = [[], []];
  const time = async (place: string, into: number[]) => {
    const start = performance.now();
    await viewer.ask(place, {});
    into.push(performance.now() - start);
  };
  for (let count = 0; count < timedPairs; count += 1) {
    const turns = [() => time(pair.hidden, hidden), () => time(pair.nothing(), absent)];
    for (const turn of count % 2 ? turns : turns.reverse()) await turn();
  }
  return medianOf(hidden) - medianOf(absent);
}

function medianOf(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
