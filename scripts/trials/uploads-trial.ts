import sharp from 'sharp';
import { paths } from '#app/lib/paths';
import { hostileFiles, type HostileFile } from './hostile-files';
import { openBrowser } from './page-watch';
import { inTrialHouse, type TrialHouse } from './trial-house';
import type { Trial } from './trial';
import { nextAddress, type Visitor } from './visitor';

/** As `reliability` asks of U2. */
const refusedWithinMs = 2_000;
const mostGrowthMb = 200;
/** Files of one person, below what one may send in ten minutes. */
const filesEach = 25;

interface Kept {
  file: HostileFile;
  publicId: string;
  by: Visitor;
}

/** Whether anything but a clean picture of our own making comes out of where pictures go in (U1, U2). */
export const uploadsTrial: Trial = {
  name: 'uploads',
  about:
    'hostile files where a photo is asked for: refused in time, or kept as a clean picture that runs nothing',
  async run({ data, say }) {
    const files = await hostileFiles(data);
    return inTrialHouse({}, async (house) => {
      const findings: string[] = [];
      const kept: Kept[] = [];
      let [slowest, by] = [0, await house.newMember('member')];
      const [first] = files;
      if (first) await send(by, first);
      const [memory, growth] = [house.memoryMb(), [0]];
      for (const [at, file] of files.entries()) {
        if (at > 0 && at % filesEach === 0) by = await house.newMember('member');
        const sent = await send(by, file);
        slowest = Math.max(slowest, sent.ms);
        growth.push(house.memoryMb() - memory);
        findings.push(...judge(file, sent).map((finding) => `${file.what}: ${finding}`));
        if (sent.publicId) kept.push({ file, publicId: sent.publicId, by });
      }
      const most = Math.max(...growth);
      if (most > mostGrowthMb) findings.push(`the app has grown by ${Math.round(most)} MB`);
      say(`${files.length} files sent, ${kept.length} kept, ${findings.length} findings`);
      for (const one of kept)
        findings.push(...(await judgeKept(one)).map((finding) => `${one.file.what}: ${finding}`));
      say(`${kept.length} pictures read back, ${findings.length} findings`);
      findings.push(...(await openAll(house, kept)));
      return {
        counts: `${files.length} files, ${kept.length} kept and opened in Chromium, the slowest answer after ${Math.round(slowest)} ms, the app grew by ${Math.round(most)} MB`,
        findings,
      };
    });
  },
};

interface Sent {
  status: number;
  ms: number;
  text: string;
  publicId: string | null;
}

async function send(by: Visitor, { name, type, bytes }: HostileFile): Promise<Sent> {
  const form = new FormData();
  form.append('picture', new File([new Uint8Array(bytes)], name, { type }));
  const start = performance.now();
  const { status, text } = await by.ask(paths.addPicture(), { method: 'POST', body: form });
  const ms = performance.now() - start;
  const publicId = /"publicId":"(\w{12})"/.exec(text)?.[1] ?? null;
  return { status, ms, text, publicId };
}

function judge({ refused }: HostileFile, { status, ms, text, publicId }: Sent): string[] {
  return [
    ...(status >= 500 || status === 429 ? [`answered ${status}`] : []),
    ...(refused && publicId ? ['was kept'] : []),
    ...(!publicId && ms > refusedWithinMs ? [`was refused only after ${Math.round(ms)} ms`] : []),
    ...(!publicId && !/because/.test(text) ? [`was refused without a reason (${status})`] : []),
  ];
}

async function judgeKept({ file, publicId, by }: Kept): Promise<string[]> {
  const answer = await fetch(new URL(paths.upload(publicId), by.origin), {
    headers: { cookie: by.cookie ?? '', 'x-forwarded-for': nextAddress() },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const { format, exif, xmp, icc, iptc } = await sharp(bytes).metadata();
  const stranger = await fetch(new URL(paths.upload(publicId), by.origin));
  return [
    ...(answer.headers.get('content-type') === 'image/webp' && format === 'webp'
      ? []
      : ['is not served as our own encoding']),
    ...(answer.headers.get('x-content-type-options') === 'nosniff' ? [] : ['may be sniffed']),
    ...(exif || xmp || icc || iptc ? ['keeps metadata'] : []),
    ...file.marks.filter((mark) => bytes.includes(mark)).map((mark) => `keeps "${mark}"`),
    ...(stranger.status === 404
      ? []
      : [`is shown to a stranger before any post holds it (${stranger.status})`]),
  ];
}

/** Opens each kept picture by its own address, where a file that is a page would be one. */
async function openAll({ origin }: TrialHouse, kept: readonly Kept[]): Promise<string[]> {
  const browser = await openBrowser();
  const findings: string[] = [];
  try {
    for (const { file, publicId, by } of kept) {
      const context = await browser.newContext({ bypassCSP: true });
      const [cookie = '', session = ''] = by.cookie?.split('=') ?? [];
      await context.addCookies([{ name: cookie, value: session, url: origin }]);
      const page = await context.newPage();
      page.on(
        'dialog',
        (dialog) => (findings.push(`${file.what}: ran in the browser`), void dialog.dismiss()),
      );
      page.on('request', (request) => {
        if (!request.url().startsWith(origin))
          findings.push(`${file.what}: asked for ${request.url().slice(0, 80)}`);
      });
      await page.goto(origin + paths.upload(publicId));
      const shown = await page.evaluate(() => [document.contentType, document.scripts.length] as const);
      if (shown[0] !== 'image/webp' || shown[1] > 0)
        findings.push(`${file.what}: opens as ${shown.join(' with scripts ')}`);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return findings;
}
