import type { LoaderFunctionArgs } from '@remix-run/node';
import { json } from '@remix-run/node';
import { maxTitle } from '#app/features/boards/thread';
import { findSimilarThreads } from '#app/features/discovery/find-similar.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';

/** What a page asks while a title is being typed. Whoever types too fast for the limit simply sees nothing new. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMember(args);
  const title = (new URL(args.request.url).searchParams.get('title') ?? '').slice(0, maxTitle);
  if (await tooOften(ctx, limits.similar)) return json({ threads: [] });
  const { engine } = ctx.visit.services.search;
  return json({ threads: await findSimilarThreads(ctx.db, engine, { title, actor: ctx.actor }) });
}
