import type { MemberActor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { findArticle } from '../articles/article-queries.server';
import { getBoard } from '../boards/board-queries.server';
import { findReply, findThread } from '../boards/subject-queries.server';
import { getProduct } from '../products/product-queries.server';
import { getReview } from '../reviews/review-queries.server';
import { formOf, type DraftPlace } from './draft';

/** A place as its writer may see it now. */
export interface ShownPlace {
  /** What is being written: "Reply in". */
  what: string;
  /** What it is about; null when that is not open to them (any more), or gone. */
  about: string | null;
  /** Where to go on; null with it. */
  href: string | null;
}

/**
 * What a draft is for, asked anew with the rights of this moment: of a place that has closed nothing is told, not
 * even its title.
 */
export async function describePlace(db: Db, actor: MemberActor, place: DraftPlace): Promise<ShownPlace> {
  const [what, about] = await describers[place.kind](db, actor, place.about);
  return { what, about, href: about === null ? null : formOf(place) };
}

type Describer = (db: Db, actor: MemberActor, about: string) => Promise<[string, string | null]>;

const describers: Record<DraftPlace['kind'], Describer> = {
  async thread(db, actor, slug) {
    if (slug === '') return ['New thread', 'any board'];
    return ['New thread in', await nameOfBoard(db, actor, slug)];
  },
  async article(db, actor, slug) {
    if (slug === '') return ['New article', 'any board'];
    return ['New article in', await nameOfBoard(db, actor, slug)];
  },
  async 'edit-article'(db, actor, publicId) {
    const article = await findArticle(db, publicId);
    const words =
      article && may(actor, 'article.write', article).ok ? (article.open ?? article.thread) : null;
    return ['Change of the article', words?.title ?? null];
  },
  reply: async (db, actor, publicId) => ['Reply in', await titleOfThread(db, actor, publicId)],
  'edit-thread': async (db, actor, publicId) => ['Change of', await titleOfThread(db, actor, publicId)],
  async 'edit-reply'(db, actor, publicId) {
    const reply = await findReply(db, publicId);
    return ['Change of a reply in', reply && may(actor, 'reply.read', reply).ok ? reply.thread.title : null];
  },
  async review(db, actor, slug) {
    const product = await getProduct(db, slug);
    return ['Review of', product && may(actor, 'review.post', product).ok ? product.name : null];
  },
  async 'edit-review'(db, actor, publicId) {
    const review = await getReview(db, publicId, actor.id);
    return [
      'Change of the review of',
      review && may(actor, 'review.read', review).ok ? review.productName : null,
    ];
  },
};

async function nameOfBoard(db: Db, actor: MemberActor, slug: string): Promise<string | null> {
  const board = await getBoard(db, slug);
  return board && may(actor, 'board.read', board).ok ? board.name : null;
}

async function titleOfThread(db: Db, actor: MemberActor, publicId: string): Promise<string | null> {
  const thread = await findThread(db, publicId);
  return thread && may(actor, 'thread.read', thread).ok ? thread.title : null;
}
