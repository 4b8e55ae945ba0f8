import { done, refused, type Result } from '#app/lib/result';
import { announce } from '#db/events';
import { enqueue } from '#db/jobs';
import { inTransaction, type CommandContext } from '../command';
import { recordUpload } from '../writing/record-upload.server';
import type { KeptPicture } from '../writing/keep-picture.server';
import { recordConsents } from './record-consents.server';
import { endAfter } from './testimonial';
import type { TestimonialDraft } from './testimonial-drafts.server';

/** The job that writes to an author: how to look at their words and take them back. */
export const authorLetterTask = 'testimonials.mail-author';

export interface GiveInput {
  /** The secret of the request that its link ends with. */
  key: string;
  draft: TestimonialDraft;
  photo: KeptPicture | null;
}

/**
 * Takes somebody's words with the uses that they lend them for. An account is not needed; who is signed in gives them as a
 * member. A request to one person is answered once, a shared link as often as it is open; nothing is shown before the
 * team has approved it.
 */
export async function giveTestimonial(
  ctx: CommandContext,
  { key, draft, photo }: GiveInput,
): Promise<Result<{ id: number; authorKey: string }, { code: 'closed' }>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const [request] = await db.sql<[OpenRequest?]>`
      select id, kind, member_id as "memberId", email::text as email, product_id as "productId" from testimonial_requests
      where key = ${key} and closed_at is null and (kind = 'link' or (received_at is null and declined_at is null))
      for update`;
    const memberId = actor.kind === 'member' ? actor.id : null;
    // What was asked of one member is theirs alone to give.
    if (!request || (request.memberId !== null && request.memberId !== memberId))
      return refused({ code: 'closed' });
    const photoId = photo
      ? await recordUpload(db, photo, { ownerId: memberId, purpose: 'testimonial' })
      : null;
    const email = memberId === null ? (draft.email ?? request.email) : null;
    const [given] = await db.sql<[{ id: number; authorKey: string }]>`
      insert into testimonials (author_id, request_id, name, job_title, company, email, name_form, words, may_shorten, incentive,
                                relation, product_id, photo_id)
      values (${memberId}, ${request.id}, ${draft.name}, ${draft.jobTitle}, ${draft.company}, ${email}, ${draft.nameForm},
              ${draft.words}, ${draft.mayShorten === 'yes'}, ${draft.incentive}, ${draft.relation}, ${request.productId}, ${photoId})
      returning id, author_key as "authorKey"`;
    await recordConsents(db, {
      testimonialId: given.id,
      uses: draft.uses,
      granted: true,
      endsAt: endAfter(now, Number(draft.months)),
      source: 'form',
    });
    await db.sql`
      update testimonial_requests set started_at = coalesce(started_at, ${now.toISOString()}), received_at = ${now.toISOString()}
      where id = ${request.id}`;
    await announce(db, {
      kind: 'testimonial.received',
      subjectKind: 'testimonial',
      subjectId: given.id,
      actorId: memberId,
    });
    await enqueue(db, authorLetterTask, { testimonialId: given.id, about: 'received' });
    return done(given);
  });
}

interface OpenRequest {
  id: number;
  kind: string;
  memberId: number | null;
  email: string | null;
  productId: number | null;
}
