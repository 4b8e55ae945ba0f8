import type {
  Board,
  Decision,
  DemoContent,
  Moment,
  Person,
  Product,
  Reply,
  Review,
  Subject,
  Thread,
} from '../types';

/** The content, and everything in it that can be pointed at, by its key. */
export interface Known {
  content: DemoContent;
  people: Map<string, Person>;
  boards: Map<string, Board>;
  products: Map<string, Product>;
  threads: Map<string, Thread>;
  replies: Map<string, { reply: Reply; thread: Thread }>;
  reviews: Map<string, { review: Review; product: string }>;
  decisions: Map<string, Decision>;
  tags: Set<string>;
  photos: Set<string>;
}

export function knownIn(content: DemoContent): Known {
  const replies = content.threads.flatMap((thread) => thread.replies.map((reply) => ({ reply, thread })));
  const reviews = content.reviews.flatMap(({ product, reviews }) =>
    reviews.map((review) => ({ review, product })),
  );
  return {
    content,
    people: new Map(content.people.map((person) => [person.key, person])),
    boards: new Map(content.boards.map((board) => [board.key, board])),
    products: new Map(content.products.map((product) => [product.key, product])),
    threads: new Map(content.threads.map((thread) => [thread.key, thread])),
    replies: new Map(replies.flatMap((entry) => (entry.reply.key ? [[entry.reply.key, entry]] : []))),
    reviews: new Map(reviews.flatMap((entry) => (entry.review.key ? [[entry.review.key, entry]] : []))),
    decisions: new Map(content.decisions.map((decision) => [decision.key, decision])),
    tags: new Set(content.threads.flatMap((thread) => thread.tags ?? [])),
    photos: new Set(content.customerPhotos),
  };
}

export function isBefore(one: Moment, other: Moment): boolean {
  return one.daysAgo > other.daysAgo || (one.daysAgo === other.daysAgo && one.at < other.at);
}

export function isTeam(person: Person | undefined): boolean {
  return person !== undefined && person.role !== 'member';
}

/** The text a flag or a decision is about, or nothing when the key leads nowhere. */
export function textOf(subject: Subject, known: Known): Thread | Reply | Review | undefined {
  if ('thread' in subject) return known.threads.get(subject.thread);
  if ('reply' in subject) return known.replies.get(subject.reply)?.reply;
  return known.reviews.get(subject.review)?.review;
}

export function repeated(values: string[]): string[] {
  return values.filter((value, position) => values.indexOf(value) !== position);
}
