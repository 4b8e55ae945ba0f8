/** What a file may say about a review, by its meaning; every tool has headings of its own for it. */
export type ReviewField =
  | 'ref'
  | 'sku'
  | 'productRef'
  | 'handle'
  | 'productName'
  | 'productUrl'
  | 'stars'
  | 'title'
  | 'body'
  | 'pros'
  | 'cons'
  | 'ratings'
  | 'at'
  | 'author'
  | 'email'
  | 'reply'
  | 'repliedAt'
  | 'replyIsPublic'
  | 'pictures'
  | 'video'
  | 'incentivised'
  | 'incentive'
  | 'given'
  | 'relation'
  | 'proof'
  | 'ordered'
  | 'helpful'
  | 'status';

/** How a tool writes a moment. */
export type ToolDate = 'day' | 'minute' | 'iso';

/** A review tool whose files Vouch reads and writes: data, so that another tool is another entry of a list. */
export interface ReviewTool {
  /** Its key in commands, addresses and rows. */
  readonly name: string;
  readonly title: string;
  /** The file that this tool takes in, heading by heading; what Vouch writes for it. */
  readonly columns: ReadonlyArray<readonly [heading: string, field: ReviewField | null]>;
  /** Headings of its other files. */
  readonly also: Readonly<Record<string, ReviewField>>;
  /** Headings that together only its files have. */
  readonly marks: readonly string[];
  readonly date: ToolDate;
  /** What its status column says of a review that everybody sees. */
  readonly shown: string;
}

/** A heading without case, spaces and signs: `Review Title` and `review_title` are `reviewtitle`. */
export function nameOfHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** None of the tools has scales in its file; who adds ours to one is understood. */
const inAnyFile: ReadonlyArray<readonly [string, ReviewField]> = [['attribute_ratings', 'ratings']];

/** Under which headings a tool says what, the usual one first. */
export type HeadingsByField = ReadonlyMap<ReviewField, readonly string[]>;

/** The headings of a tool's files, by what stands under them. */
export function headingsOf(tool: ReviewTool): HeadingsByField {
  const headings = new Map<ReviewField, string[]>();
  for (const [heading, field] of [...tool.columns, ...Object.entries(tool.also), ...inAnyFile])
    if (field) headings.set(field, [...(headings.get(field) ?? []), nameOfHeading(heading)]);
  return headings;
}

/**
 * The tool whose file has these headings: of all whose marks are there the one that knows most of them, the first of
 * the list when two know as many. Null when no marks fit.
 */
export function recogniseTool(tools: readonly ReviewTool[], headings: Iterable<string>): ReviewTool | null {
  const there = new Set([...headings].map(nameOfHeading));
  const fitting = tools
    .filter(({ marks }) => marks.length > 0 && marks.every((mark) => there.has(nameOfHeading(mark))))
    .map((tool) => ({
      tool,
      known: [...headingsOf(tool).values()].flat().filter((key) => there.has(key)).length,
    }));
  return (
    fitting.reduce((best, one) => (best && best.known >= one.known ? best : one), fitting[0])?.tool ?? null
  );
}
