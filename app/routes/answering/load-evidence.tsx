import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import {
  evidencePerPage,
  evidenceTitles,
  isOfBoard,
  readLoadEvidence,
  type EvidenceRow,
} from '#app/features/answering/load-evidence';
import {
  countLoadEvidence,
  findLoadSubject,
  listLoadEvidence,
} from '#app/features/answering/load-evidence-queries.server';
import { lastDays, readLoadDays } from '#app/features/answering/team-load';
import { EvidenceTable, type ShownEvidence } from '#app/features/answering/ui/evidence-table';
import { LoadPeriodTabs } from '#app/features/answering/ui/load-period-tabs';
import { decisionWords, kindWords } from '#app/features/moderation/queue-item';
import { requireModerator } from '#app/http/guard.server';
import { orNotFound, orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, readNumberKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Behind a figure' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireModerator(args);
  orRefuse(may(actor, 'answering.read', null));
  const evidence = orNotFound(readLoadEvidence(args.params));
  const subject = orNotFound(await findLoadSubject(db, actor, evidence));
  const query = new URL(args.request.url).searchParams;
  const days = readLoadDays(query);
  const question = { viewer: actor, period: lastDays(days, now), evidence };
  const after = (isOfBoard(evidence) ? readNumberKeyset : readMomentKeyset)(query.get('after'));
  const [rows, count] = await Promise.all([
    listLoadEvidence(db, question, after),
    countLoadEvidence(db, question),
  ]);
  const shown = rows.slice(0, evidencePerPage);
  const last = rows.length > evidencePerPage ? shown.at(-1) : undefined;
  return json({
    evidence,
    title: `${evidenceTitles[evidence.figure]}: ${subject}`,
    days,
    count,
    rows: shown.map(showRow),
    next: last ? writeKeyset({ value: String(last.seconds ?? last.at), id: last.id }) : null,
  });
}

function showRow({ kind, publicId, title, decision, subjectKind, ...row }: EvidenceRow): ShownEvidence {
  const { place, by, at, hours, within } = row;
  const shown = { key: publicId, place, by, at, hours, within };
  if (kind === 'reply') return { ...shown, href: paths.reply(publicId), title: title ?? '' };
  const what = subjectKind ? kindWords[subjectKind] : '';
  return {
    ...shown,
    href: paths.queueItem(publicId),
    title: `${what}: ${decision ? decisionWords[decision] : ''}`,
  };
}

export default function LoadEvidence() {
  const { evidence, title, days, count, rows, next } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        title={title}
        lead={isOfBoard(evidence) ? 'The longest wait stands on top.' : 'The newest stands on top.'}
        before={<a href={paths.teamLoad({ days: String(days) })}>Team load</a>}
      />
      <LoadPeriodTabs days={days} hrefOf={(each) => paths.loadEvidence(evidence, { days: each })} />
      <p>{plural(count, 'row', 'rows')} in these days.</p>
      {rows.length === 0 ? null : <EvidenceTable caption={title} rows={rows} />}
      <Pagination
        next={next ? { href: paths.loadEvidence(evidence, { days: String(days), after: next }) } : null}
      />
    </Page>
  );
}
