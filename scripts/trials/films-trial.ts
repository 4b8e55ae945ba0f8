import { paths } from '#app/lib/paths';
import type { Db } from '#db/client';
import { bringProducts } from './bring-products';
import { hostileFilms } from './hostile-films';
import type { HostileFile } from './hostile-files';
import { openBrowser } from './page-watch';
import { sendFilm } from './send-film';
import { inTrialHouse, type TrialHouse } from './trial-house';
import type { Trial } from './trial';
import type { Visitor } from './visitor';

const refusedWithinMs = 2_000;
const mostGrowthMb = 200;
/** Films of one person, below what one may send in an hour. */
const filmsEach = 10;

interface Writer {
  by: Visitor;
  review: string;
}

interface Kept {
  film: HostileFile;
  place: string;
}

/** Whether anything but a clean film comes out of where films go in, and whether one can take the house down (U1, U2). */
export const filmsTrial: Trial = {
  name: 'films',
  about:
    'hostile files where a video is asked for: refused in time, or kept as a film that tells and runs nothing',
  async run({ say }) {
    const films = hostileFilms();
    const before = (db: Db) =>
      bringProducts(db, [{ sku: 'Q64', name: 'A grinder', category: 'Grinders', description: '' }]);
    return inTrialHouse({ before }, async (house) => {
      const findings: string[] = [];
      const kept: Kept[] = [];
      let [slowest, writer] = [0, await newWriter(house)];
      await send(writer, films[0]);
      const [memory, growth] = [house.memoryMb(), [0]];
      for (const [at, film] of films.entries()) {
        if (at % filmsEach === 0) writer = await newWriter(house);
        const sent = await send(writer, film);
        slowest = Math.max(slowest, film.bytes.length > 1e7 ? 0 : sent.ms);
        growth.push(house.memoryMb() - memory);
        findings.push(...judge(film, sent).map((finding) => `${film.what}: ${finding}`));
        if (sent.place) findings.push(...(await judgeKept(house, { film, place: sent.place })));
        if (sent.place) kept.push({ film, place: sent.place });
      }
      const most = Math.max(...growth);
      if (most > mostGrowthMb) findings.push(`the app has grown by ${Math.round(most)} MB`);
      say(`${films.length} films sent, ${kept.length} kept, ${findings.length} findings`);
      findings.push(...(await openLast(house, kept)));
      return {
        counts: `${films.length} films, ${kept.length} kept, read back and clean, the slowest small one answered after ${Math.round(slowest)} ms, the app grew by ${Math.round(most)} MB`,
        findings,
      };
    });
  },
};

async function newWriter({ db, newMember }: TrialHouse): Promise<Writer> {
  const by = await newMember('member');
  const [product] = await db.sql<[{ slug: string }?]>`select slug from products limit 1`;
  const words = {
    stars: '4',
    title: 'It grinds',
    body: 'See for yourself.',
    incentive: 'none',
    relation: 'customer',
  };
  const { location } = await by.post(paths.newReview(product?.slug ?? ''), words);
  const review = /^\/reviews\/(\w{12})$/.exec(location ?? '')?.[1];
  if (!review) throw new Error('the review was not posted');
  return { by, review };
}

interface Sent {
  status: number;
  ms: number;
  text: string;
  /** Where the film is, when it was taken. */
  place: string | null;
}

async function send({ by, review }: Writer, film: HostileFile | undefined): Promise<Sent> {
  const start = performance.now();
  const { status, text } = await sendFilm(by, paths.videoOfReview(review), film);
  const ms = performance.now() - start;
  const shown = status === 303 ? (await by.get(paths.review(review))).text : '';
  return { status, ms, text, place: /src="(\/videos\/\w{12}\/video\.\w+)"/.exec(shown)?.[1] ?? null };
}

function judge({ refused, bytes }: HostileFile, { status, ms, text, place }: Sent): string[] {
  const isSmall = bytes.length < 1e7;
  return [
    ...(status >= 500 || status === 429 ? [`answered ${status}`] : []),
    ...(refused && place ? ['was kept'] : []),
    ...(!refused && !place ? [`was refused (${status})`] : []),
    ...(refused && status === 422 && !text.includes('field__error') ? ['was refused without a reason'] : []),
    ...(isSmall && ms > refusedWithinMs ? [`was answered only after ${Math.round(ms)} ms`] : []),
  ];
}

async function judgeKept({ stranger, origin }: TrialHouse, { film, place }: Kept): Promise<string[]> {
  const answer = await fetch(new URL(place, origin));
  const bytes = Buffer.from(await answer.arrayBuffer());
  const { headers } = await stranger.get(place);
  return [
    ...(bytes.length === film.bytes.length ? [] : ['has changed its size']),
    ...film.marks.filter((mark) => bytes.includes(mark)).map((mark) => `keeps "${mark}"`),
    ...(/^video\/(?:mp4|webm)$/.test(headers.get('content-type') ?? '') ? [] : ['is not served as a film']),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['may be sniffed']),
    ...(/default-src 'none'/.test(headers.get('content-security-policy') ?? '') ? [] : ['may load anything']),
  ].map((finding) => `${film.what}: ${finding}`);
}

/** Opens the films that are still there by their own address, where a file that is a page would be one. */
async function openLast({ origin }: TrialHouse, kept: readonly Kept[]): Promise<string[]> {
  const browser = await openBrowser();
  const findings: string[] = [];
  try {
    for (const { film, place } of kept) {
      const page = await (await browser.newContext({ bypassCSP: true })).newPage();
      page.on(
        'dialog',
        (dialog) => (findings.push(`${film.what}: ran in the browser`), void dialog.dismiss()),
      );
      const answer = await page.goto(origin + place).catch(() => null);
      if (answer?.status() === 200 && (await page.evaluate(() => document.scripts.length)) > 0)
        findings.push(`${film.what}: opens with scripts`);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
  return findings;
}
