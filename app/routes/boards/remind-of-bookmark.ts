import type { ActionFunctionArgs } from '@remix-run/node';
import { readBookmarkKind, readReminder } from '#app/features/boards/bookmark';
import { remindOfBookmark } from '#app/features/boards/bookmark-post.server';
import { requireMember } from '#app/http/guard.server';
import { backTo, notFound, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  const kind = readBookmarkKind(args.params['kind']);
  if (!kind || !isPublicId(publicId)) throw notFound();
  const remindAt = readReminder((await args.request.formData()).get('remind') ?? '', ctx.now) ?? null;
  const outcome = await remindOfBookmark(ctx, { kind, publicId, remindAt });
  if (!outcome.ok) throw notFound();
  return seeOther(
    backTo(args.request, paths.bookmarks()),
    remindAt ? 'You are reminded then, by a notice.' : 'There is no reminder now.',
  );
}
