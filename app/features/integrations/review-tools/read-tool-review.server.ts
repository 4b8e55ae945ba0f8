import { createHash } from 'node:crypto';
import { bodyBytes, maxImportedBodyBytes } from '#app/lib/markdown/limits';
import { readRatings } from '#app/lib/rating-cell';
import { csvDate } from '../csv-dates';
import type { ReviewReply, ReviewRow } from '../import-rows';
import type { Cells } from '../read-csv.server';
import { storableLine } from '../storable-text';
import { fromInertCell } from './formula-cells';
import type { HeadingsByField, ReviewField, ReviewTool } from './review-tool';

/** What a review can say at most beside its words; longer lists of pictures are cut. */
const maxSide = 400;
const maxPictures = 4;

/** What is known of a file before its first line. */
export interface ToolReading {
  tool: ReviewTool;
  headings: HeadingsByField;
  now: Date;
  /** The product that all of them are about, for files which name none. */
  product: string | null;
}

/**
 * One line of a tool's file as a review, or what is wrong with it. Addresses are not taken over, only used to tell
 * people apart. What the tool calls verified is not believed: only an order of ours proves a purchase. What it did not
 * show is left out, and the report says so.
 */
export function readToolReview(cells: Cells, reading: ToolReading): ReviewRow | string {
  const { tool, headings, now } = reading;
  const say = speaker(cells, headings);
  const productRefs = productsIn(say, reading);
  if (productRefs.length === 0) return 'names no product (sku, product_id or product_handle)';
  if (!isShown(say('status'))) return `is not shown at ${tool.title}: ${say('status').slice(0, 40)}`;
  const stars = starsIn(say);
  if (stars === null) return 'rating is not from 1 to 5';
  const date = csvDate(say('at'), now);
  if ('problem' in date) return date.problem;
  const reply = replyIn(say, date.at, now);
  if (typeof reply === 'string') return reply;
  if (bodyBytes(say('body')) > maxImportedBodyBytes) return 'body is longer than 64 KB';
  const person = personIn(say);
  return {
    ...wordsIn(say),
    ratings: readRatings(say('ratings')),
    ref: refIn(say, [productRefs[0], person?.ref ?? null, date.at]),
    productRefs,
    author: person && { ...person, joinedAt: date.at },
    stars,
    helpful: Math.min(Number(/^\d{1,6}$/.exec(say('helpful'))?.[0] ?? 0), 100_000),
    incentive: incentiveIn(say),
    relation: relationOf(say('relation')),
    reply,
    pictures: picturesIn(cells, headings),
    tool: tool.name,
    at: date.at,
  };
}

function productsIn(say: Say, { product }: ToolReading): string[] {
  return product ? [product] : [say('sku'), say('productRef'), say('handle')].filter(Boolean);
}

/** Whole stars, from ratings like `4`, `4.6` or `4,6`. */
function starsIn(say: Say): number | null {
  const rating = Number(say('stars').replace(',', '.'));
  return rating >= 1 && rating <= 5 ? Math.round(rating) : null;
}

function wordsIn(say: Say): Pick<ReviewRow, 'title' | 'body' | 'pros' | 'cons'> {
  return {
    title: storableLine(say('title'), 300),
    body: say('body'),
    pros: storableLine(say('pros'), maxSide),
    cons: storableLine(say('cons'), maxSide),
  };
}

/** A line that has no name of its own is known by what it says. */
function refIn(say: Say, about: ReadonlyArray<string | null | undefined>): string {
  return say('ref') || digest([...about, wordsIn(say).title, say('body')].join('\n'));
}

type Say = (field: ReviewField) => string;

/** Answers with the first cell that says anything under any heading of the field. */
function speaker(cells: Cells, headings: HeadingsByField): Say {
  return (field) =>
    (headings.get(field) ?? [])
      .map((heading) => fromInertCell(cells.get(heading) ?? ''))
      .find((cell) => cell !== '') ?? '';
}

/** Empty where the tool has no such column: its files hold what it shows. */
function isShown(status: string): boolean {
  return /^(?:|ok|published|approved|accepted|active|live|visible|true|yes|y|1)$/i.test(status);
}

function personIn(say: Say): { ref: string; name: string } | null {
  const [name, email] = [say('author'), say('email').toLowerCase()];
  return email || name ? { ref: digest(email || `name:${name}`), name: name || 'Customer' } : null;
}

function incentiveIn(say: Say): ReviewRow['incentive'] {
  const said = say('incentive');
  if (said === 'free-product' || said === 'reward') return said;
  return /^(?:true|yes|1|y)$/i.test(say('incentivised')) ? 'free-product' : 'none';
}

function relationOf(said: string): ReviewRow['relation'] {
  return said === 'staff' || said === 'family' ? said : 'customer';
}

/** The brand's public answer; what was answered in private stays there. */
function replyIn(say: Say, reviewedAt: string, now: Date): ReviewReply | string | null {
  const body = say('reply');
  if (!body || /^(?:false|no|n|0)$/i.test(say('replyIsPublic'))) return null;
  if (bodyBytes(body) > maxImportedBodyBytes) return 'reply is longer than 64 KB';
  const date = say('repliedAt') ? csvDate(say('repliedAt'), now) : { at: reviewedAt };
  return 'problem' in date ? `reply: ${date.problem}` : { body, at: date.at };
}

/** Addresses of pictures in every column for them, however they are parted. */
function picturesIn(cells: Cells, headings: HeadingsByField): string[] {
  const columns = headings.get('pictures') ?? [];
  const said = columns.flatMap((heading) => (cells.get(heading) ?? '').split(/[\s,;|]+/));
  return [...new Set(said.filter((url) => /^https?:\/\/\S+$/i.test(url) && url.length <= 2_000))].slice(
    0,
    maxPictures,
  );
}

/** A name for what has none; nobody reads an address back from it without having it. */
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24);
