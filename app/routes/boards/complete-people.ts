import type { LoaderFunctionArgs } from '@remix-run/node';
import { json } from '@remix-run/node';
import { findPeople } from '#app/features/boards/completion-queries.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

/** Whom `@` may mean while it is being typed. Whoever types too fast for the limit simply sees nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMember(args);
  const query = new URL(args.request.url).searchParams;
  if (await tooOften(ctx, limits.complete)) return json({ people: [] });
  const id = query.get('thread') ?? undefined;
  const thread = isPublicId(id) ? await findThread(ctx.db, id) : null;
  const isReadable = thread !== null && may(ctx.actor, 'thread.read', thread).ok;
  const people = await findPeople(ctx.db, {
    actor: ctx.actor,
    begun: (query.get('q') ?? '').slice(0, 30),
    threadId: isReadable ? thread.id : null,
  });
  return json({ people });
}
