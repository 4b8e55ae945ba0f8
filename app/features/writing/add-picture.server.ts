import { done, refused, type Result } from '#app/lib/result';
import type { MemberContext } from '../command';
import { dropPictures, keepPicture, type KeptPicture } from './keep-picture.server';
import { maxPictureBytes, maxPictureBytesOfMember, type PictureProblem } from './picture';
import { recordUpload } from './record-upload.server';

/**
 * Takes a picture for a post that is being written. Until a post holds it only its owner can see it; one that no post
 * holds after a day is thrown away. What a member may keep is counted over all of theirs, also when many come at once.
 */
export async function addPicture(
  ctx: MemberContext,
  file: File,
  folder: string,
): Promise<Result<KeptPicture, PictureProblem>> {
  if (file.size > maxPictureBytes) return refused('too-large');
  const kept = await keepPicture(folder, Buffer.from(await file.arrayBuffer()));
  if (!kept) return refused('no-picture');
  const hasRoom = await ctx.db.transaction(async (tx) => {
    // RACE: pictures of one member are counted one after the other, else many at once would all find room.
    await tx.sql`select pg_advisory_xact_lock(hashtext('pictures'), ${ctx.actor.id}::int)`;
    const [used] = await tx.sql<[{ bytes: number }]>`
      select coalesce(sum(bytes), 0)::float8 as bytes from uploads where owner_id = ${ctx.actor.id} and purpose = 'post'`;
    if (used.bytes + kept.bytes > maxPictureBytesOfMember) return false;
    await recordUpload(tx, kept, { ownerId: ctx.actor.id, purpose: 'post' });
    return true;
  });
  if (hasRoom) return done(kept);
  await dropPictures(folder, [kept.publicId]);
  return refused('no-room');
}
