import { newPublicId } from '#app/lib/public-id';
import type { Db } from '#db/client';
import { boards, replies, threads } from '#db/schema/boards';
import { decisions, queueItems } from '#db/schema/moderation';
import { products } from '#db/schema/products';
import { reviews } from '#db/schema/reviews';
import { aMember } from './people';

/** What stands in the place of rendered words where a test is not about them. */
const words = { bodySource: 'Words.', bodyHtml: '<p>Words.</p>', renderVersion: 1 };

let made = 0;

/** Inserts a board that everybody may read, unless told otherwise. */
export async function aBoard(db: Db, traits: Partial<typeof boards.$inferInsert> = {}) {
  made += 1;
  const values = { slug: `board-${made}`, name: `Board ${made}`, ...traits };
  return only(await db.orm.insert(boards).values(values).returning());
}

/** Inserts a thread; its board is made unless one is given. */
export async function aThread(db: Db, traits: Partial<typeof threads.$inferInsert> = {}) {
  const boardId = traits.boardId ?? (await aBoard(db)).id;
  const title = 'How does it work?';
  const values = {
    publicId: newPublicId(),
    kind: 'question',
    title,
    slug: 'how-does-it-work',
    ...words,
    ...traits,
    boardId,
  };
  return only(await db.orm.insert(threads).values(values).returning());
}

/** Inserts a reply at the first place of a thread, which is made unless one is given. */
export async function aReply(db: Db, traits: Partial<typeof replies.$inferInsert> = {}) {
  const threadId = traits.threadId ?? (await aThread(db)).id;
  const values = { publicId: newPublicId(), position: 1, ...words, ...traits, threadId };
  return only(await db.orm.insert(replies).values(values).returning());
}

/** Inserts a product of the catalogue. */
export async function aProduct(db: Db, traits: Partial<typeof products.$inferInsert> = {}) {
  made += 1;
  const values = {
    publicId: newPublicId(),
    slug: `product-${made}`,
    sku: `SKU-${made}`,
    name: `Product ${made}`,
    ...traits,
  };
  return only(await db.orm.insert(products).values(values).returning());
}

/** Inserts a published review by nobody in particular; its product is made unless one is given. */
export async function aReview(db: Db, traits: Partial<typeof reviews.$inferInsert> = {}) {
  const productId = traits.productId ?? (await aProduct(db)).id;
  const values = {
    publicId: newPublicId(),
    stars: 4,
    title: 'It does what it says',
    proof: 'unconfirmed',
    state: 'published',
    publishedAt: '2025-06-01T12:00:00.000Z',
    ...words,
    stateReason: { pending: 'rule', withheld: 'spam', hidden: 'spam' }[traits.state ?? ''] ?? null,
    ...traits,
    productId,
  };
  return only(await db.orm.insert(reviews).values(values).returning());
}

/** Inserts an open case of the queue about something that is there. */
export async function aQueueItem(db: Db, subject: { subjectKind: string; subjectId: number }) {
  const values = { publicId: newPublicId(), cause: 'flagged', ...subject };
  return only(await db.orm.insert(queueItems).values(values).returning());
}

/** Inserts a decision about somebody's account, by itself: a moderator is made for it. */
export async function aDecision(db: Db, authorId: number, decision = 'warn') {
  const subject = { subjectKind: 'member', subjectId: authorId };
  const item = await aQueueItem(db, subject);
  await db.sql`update queue_items set state = 'decided', decided_at = now() where id = ${item.id}`;
  const { id: moderatorId } = await aMember(db, { role: 'moderator' });
  const values = { itemId: item.id, ...subject, authorId, decision, reason: 'spam', moderatorId };
  return only(await db.orm.insert(decisions).values(values).returning());
}

function only<Row>([row]: Row[]): Row {
  if (!row) throw new Error('nothing was inserted');
  return row;
}
