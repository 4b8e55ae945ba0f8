import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { touchPages } from '#db/pages';
import { inTransaction, type MemberContext } from '../command';
import { dropPictures, keepPicture, type KeptPicture } from '../writing/keep-picture.server';
import { forgetUpload, recordUpload } from '../writing/record-upload.server';
import { rewardPages } from './reward-pages';

/** What a phone makes, and more than a page needs: it is made smaller before it is kept. */
const maxPictureBytes = 12 * 1024 * 1024;

export type SetPictureProblem =
  { code: 'refused'; because: Refusal } | { code: 'gone' } | { code: 'too-large' } | { code: 'no-picture' };

interface PictureInput {
  publicId: string;
  file: File;
  /** What it shows, for people who cannot see it. */
  words: string;
}

/** Gives a reward a picture, encoded anew before it is kept; the one before it goes once this is committed. */
export async function setRewardPicture(
  ctx: MemberContext,
  { publicId, file, words }: PictureInput,
  folder: string,
): Promise<Result<null, SetPictureProblem>> {
  const verdict = may(ctx.actor, 'reward.keep', null);
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  if (file.size > maxPictureBytes) return refused({ code: 'too-large' });
  const kept = await keepPicture(folder, Buffer.from(await file.arrayBuffer()));
  if (!kept) return refused({ code: 'no-picture' });
  const changed = await change(ctx, publicId, { kept, words });
  await dropPictures(folder, changed ? changed.gone : [kept.publicId]);
  return changed ? done(null) : refused({ code: 'gone' });
}

/** Under the lock of the reward, so that of two pictures that come at once one stays and the other is gone. */
function change(
  ctx: MemberContext,
  publicId: string,
  { kept, words }: { kept: KeptPicture; words: string },
): Promise<{ gone: string[] } | null> {
  return inTransaction(ctx, async ({ db, actor }) => {
    const [reward] = await db.sql<[{ id: number; pictureId: number | null }?]>`
      select id, picture_id as "pictureId" from rewards where public_id = ${publicId} for update`;
    if (!reward) return null;
    const after = await recordUpload(db, kept, { ownerId: null, purpose: 'reward' });
    await db.sql`update rewards set picture_id = ${after}, picture_words = ${words} where id = ${reward.id}`;
    const gone = reward.pictureId === null ? null : await forgetUpload(db, reward.pictureId);
    await writeAudit(db, {
      ...{ actorId: actor.id, action: 'reward.picture-set', subjectKind: 'reward', subjectId: reward.id },
      detail: { before: reward.pictureId, after },
    });
    await touchPages(db, rewardPages(reward.id));
    return { gone: gone === null ? [] : [gone] };
  });
}
