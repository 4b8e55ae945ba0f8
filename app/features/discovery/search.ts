/**
 * Discovery: the app's side of search. What was typed becomes a question with the asker's rights inside; what an engine
 * found is dressed with what the database says now.
 *
 * Owns no tables (the index is search/'s). Listens to everything that changes a document.
 */
export const hitsPerPage = 20;

/** A run of text; `hit` where it matches what was asked. */
export interface MarkedText {
  text: string;
  hit: boolean;
}

/** One thing found, ready to be shown. */
export interface FoundThing {
  id: string;
  href: string;
  kind: string;
  title: MarkedText[];
  excerpt: MarkedText[];
  solved: boolean;
  /** What the team has made of it, where it is an idea. */
  ideaStatus: 'open' | 'planned' | 'started' | 'shipped' | 'declined' | null;
  where: string | null;
  author: string | null;
  at: string | null;
  stars: number | null;
}

export const kindWords: Record<string, string> = {
  thread: 'Threads',
  reply: 'Replies',
  review: 'Reviews',
  testimonial: 'Testimonials',
  product: 'Products',
  member: 'People',
};

/** Splits text at an engine's private marks. Plain text on purpose: an index never gives us HTML. */
export function splitAtMarks(text: string, marks: { open: string; close: string }): MarkedText[] {
  const parts: MarkedText[] = [];
  for (const [index, piece] of text.split(marks.open).entries()) {
    const [hit, rest] = index === 0 ? ['', piece] : splitOnce(piece, marks.close);
    if (hit) parts.push({ text: hit, hit: true });
    if (rest) parts.push({ text: rest, hit: false });
  }
  return parts;
}

function splitOnce(text: string, at: string): [string, string] {
  const place = text.indexOf(at);
  return place < 0 ? ['', text] : [text.slice(0, place), text.slice(place + at.length)];
}
