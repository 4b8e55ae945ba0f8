import type { LoaderFunctionArgs } from '@remix-run/node';
import { getPublicMember } from '#app/features/accounts/member-queries.server';
import { makeStatementFile } from '#app/features/reputation/statement-file.server';
import { readStatementFilter } from '#app/features/reputation/statement-filter';
import { requireMember } from '#app/http/guard.server';
import { orNotFound, orRefuse } from '#app/http/respond.server';
import { sendOnce } from '#app/http/send-once.server';
import { may } from '#app/policy/policy';

/** A statement as a file: all of it, or what fits the filter in the address. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await requireMember(args);
  const member = orNotFound(await getPublicMember(db, args.params['handle'] ?? ''));
  orRefuse(may(actor, 'statement.read', member));
  const filter = readStatementFilter(new URL(args.request.url).searchParams);
  const { data, http } = visit.services.config;
  const place = { folder: `${data.folder}/exports`, origin: http.origin };
  const file = await makeStatementFile(db, { memberId: member.id, viewer: actor, filter }, place);
  return sendOnce(file, {
    name: `points-of-${member.handle}-${now.toISOString().slice(0, 10)}.csv`,
    type: 'text/csv; charset=utf-8',
  });
}
