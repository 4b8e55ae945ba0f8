import type { LoaderFunctionArgs } from '@remix-run/node';
import { boardLoadFile, peopleLoadFile } from '#app/features/answering/load-file.server';
import { lastDays, readLoadDays } from '#app/features/answering/team-load';
import { listBoardLoad, listPeopleLoad } from '#app/features/answering/team-load-queries.server';
import { requireModerator } from '#app/http/guard.server';
import { fileAnswer, orRefuse } from '#app/http/respond.server';
import { may } from '#app/policy/policy';

/** One of the two tables of the load report as a file; the boards' unless the people's is asked for. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireModerator(args);
  orRefuse(may(actor, 'answering.read', null));
  const query = new URL(args.request.url).searchParams;
  const days = readLoadDays(query);
  const question = { viewer: actor, period: lastDays(days, now) };
  const table = query.get('table') === 'people' ? 'people' : 'boards';
  const text =
    table === 'people'
      ? peopleLoadFile(await listPeopleLoad(db, question))
      : boardLoadFile(await listBoardLoad(db, question));
  const name = `load-${table}-${days}-days-${now.toISOString().slice(0, 10)}.csv`;
  return fileAnswer('text/csv', { name, text });
}
