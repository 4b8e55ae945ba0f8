import { newestRelease, wallReleases } from './embed/wall-releases';

/** How a wall lays its quotes out. */
export const layouts = ['grid', 'carousel', 'single'] as const;
export type Layout = (typeof layouts)[number];

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const maxOrigins = 20;
export const maxOnWall = 60;

/** The space that a wall takes on a page elsewhere, in CSS pixels: reserved before it comes, so that nothing jumps. */
const heights: Record<Layout, number> = { grid: 440, carousel: 360, single: 300 };

/** Seconds that anybody between us and a reader may keep a wall. */
const keptAtMost = 30;

/** How long an answer with these words may be kept: never past the first end of a consent. */
export function secondsToKeep(now: Date, ends: ReadonlyArray<string | null>): number {
  const left = ends.flatMap((end) =>
    end === null ? [] : [Math.floor((Date.parse(end) - now.getTime()) / 1000)],
  );
  return Math.max(0, Math.min(keptAtMost, ...left));
}

/** Whether some of these words may not be shown any more before a kept page would be asked for anew. */
export function endsSoon(words: ReadonlyArray<{ endsAt: string | null }>, now: Date): boolean {
  return words.some(({ endsAt }) => endsAt !== null && Date.parse(endsAt) - now.getTime() < 90_000);
}

/** The origins that may hold a wall, as they are typed: one a line. Null for a line that is none. */
export function readOrigins(text: string): string[] | null {
  const lines = text
    .split(/[\s,]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const origins = lines.map((line) => {
    if (!URL.canParse(line)) return null;
    const { origin, protocol, pathname, search } = new URL(line);
    return /^https?:$/.test(protocol) && pathname === '/' && search === '' && !origin.includes('*')
      ? origin
      : null;
  });
  return origins.includes(null) ? null : [...new Set(origins as string[])];
}

interface Embedded {
  publicId: string;
  name: string;
  layout: Layout;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What a page elsewhere holds to show a wall by script. The picture without lines keeps the space until then. */
export function scriptSnippet({ publicId, name, layout }: Embedded, origin: string): string {
  const height = heights[layout];
  return [
    `<script type="module" async src="${origin}/embed/releases/${newestRelease}/wall.js" integrity="${wallReleases[newestRelease].integrity}" crossorigin="anonymous"></script>`,
    `<vouch-wall wall="${publicId}" height="${height}"><svg display="block" width="100%" height="${height}"><a href="${origin}/walls/${publicId}"><text y="20" fill="currentColor">${escaped(name)}</text></a></svg></vouch-wall>`,
  ].join('\n');
}

/** The same without any script: a frame that can neither run nor keep anything. */
export function frameSnippet({ publicId, name, layout }: Embedded, origin: string): string {
  return `<iframe src="${origin}/embed/walls/${publicId}" title="${escaped(name)}" width="100%" height="${heights[layout]}" frameborder="0" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}
