import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Coffee from 'lucide/dist/esm/icons/coffee.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Select } from '#app/components/field/select';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { listPlaces } from '#app/features/answering/place-queries.server';
import { standingInWords } from '#app/features/answering/reply-target';
import { PlaceFilter } from '#app/features/answering/ui/place-filter';
import { WaitingList } from '#app/features/answering/ui/waiting-list';
import {
  readWaitingFilter,
  waitingPerPage,
  writeWaitingFilter,
} from '#app/features/answering/waiting-thread';
import { countWaitingThreads, listWaitingThreads } from '#app/features/answering/waiting-queries.server';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { requireModerator } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Waiting threads' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireModerator(args);
  orRefuse(may(actor, 'answering.read', null));
  const query = new URL(args.request.url).searchParams;
  const filter = readWaitingFilter(query);
  const question = { viewer: actor, filter, now };
  const [threads, counts, places] = await Promise.all([
    listWaitingThreads(db, question, readMomentKeyset(query.get('after'))),
    countWaitingThreads(db, question),
    listPlaces(db, actor),
  ]);
  const shown = threads.slice(0, waitingPerPage);
  const last = threads.length > waitingPerPage ? shown.at(-1) : undefined;
  return json({
    pages: openModerationPages(actor),
    filter,
    counts,
    boards: places.boards,
    threads: shown.map((thread) => ({ ...thread, standing: standingInWords(thread.dueAt, now) })),
    next: last ? writeKeyset({ value: last.since, id: last.id }) : null,
  });
}

export default function WaitingThreads() {
  const { pages, filter, counts, boards, threads, next } = useLoaderData<typeof loader>();
  const narrowed = filter.whose !== 'all' || filter.board !== null;
  return (
    <Page width="reading">
      <ModerationNav pages={pages} current="waiting" />
      <PageHeader
        title="Waiting threads"
        lead="The last word is a customer's, and nobody of the team has said anything since. What has waited longest stands on top."
      />
      <PlaceFilter action={paths.waitingThreads()} boards={boards} board={filter.board}>
        <Select
          field={{ id: 'whose', name: 'whose', initialValue: filter.whose, needed: true }}
          label="Whose"
          choices={[
            { value: 'all', label: 'Everybody’s' },
            { value: 'mine', label: 'Mine' },
            { value: 'nobodys', label: 'Nobody’s yet' },
            ...(filter.whose.startsWith('@') ? [{ value: filter.whose, label: filter.whose }] : []),
          ]}
        />
      </PlaceFilter>
      {threads.length === 0 ? (
        <EmptyState icon={Coffee} title="Nothing waits">
          {narrowed ? (
            <a href={paths.waitingThreads()}>Look everywhere</a>
          ) : (
            'Every customer has had the team’s word.'
          )}
        </EmptyState>
      ) : (
        <>
          <p>
            {plural(counts.waiting, 'thread waits', 'threads wait')}, {counts.overdue} of them longer than
            they should.
          </p>
          <WaitingList threads={threads} />
        </>
      )}
      <Pagination
        next={next ? { href: paths.waitingThreads({ ...writeWaitingFilter(filter), after: next }) } : null}
      />
    </Page>
  );
}
