import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Ear from 'lucide/dist/esm/icons/ear.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { listPlaces } from '#app/features/answering/place-queries.server';
import { standingInWords } from '#app/features/answering/reply-target';
import { PlaceFilter } from '#app/features/answering/ui/place-filter';
import { UnheardList } from '#app/features/answering/ui/unheard-list';
import { readUnheardFilter, unheardPerPage } from '#app/features/answering/unheard';
import { readUnheard } from '#app/features/answering/unheard-queries.server';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { requireModerator } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Unheard people' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireModerator(args);
  orRefuse(may(actor, 'answering.read', null));
  const query = new URL(args.request.url).searchParams;
  const filter = readUnheardFilter(query);
  const question = { viewer: actor, filter, now };
  const [{ people, counts }, places] = await Promise.all([
    readUnheard(db, question, readMomentKeyset(query.get('after'))),
    listPlaces(db, actor),
  ]);
  const shown = people.slice(0, unheardPerPage);
  const last = people.length > unheardPerPage ? shown.at(-1) : undefined;
  return json({
    filter,
    counts,
    places,
    pages: openModerationPages(actor),
    people: shown.map((person) => ({ ...person, standing: standingInWords(person.dueAt, now) })),
    next: last ? writeKeyset({ value: last.since, id: last.id }) : null,
  });
}

export default function Unheard() {
  const { filter, counts, places, pages, people, next } = useLoaderData<typeof loader>();
  const kept = { board: filter.board ?? undefined, product: filter.product ?? undefined };
  return (
    <Page width="reading">
      <ModerationNav pages={pages} current="unheard" />
      <PageHeader
        title="Unheard people"
        lead="Customers for whom nobody has had a word since they wrote. Who has waited longest stands on top."
      />
      <PlaceFilter action={paths.unheard()} {...places} board={filter.board} product={filter.product} />
      {people.length === 0 ? (
        <EmptyState icon={Ear} title="Everybody has been heard">
          {filter.board || filter.product ? (
            <a href={paths.unheard()}>Look everywhere</a>
          ) : (
            'Who writes and gets no word from another person appears here.'
          )}
        </EmptyState>
      ) : (
        <>
          <p>
            {plural(counts.people, 'person waits', 'people wait')}, {counts.overdue} of them longer than they
            should.
          </p>
          <UnheardList people={people} />
        </>
      )}
      <Pagination next={next ? { href: paths.unheard({ ...kept, after: next }) } : null} />
      <details>
        <summary>Who stands here, and who leaves</summary>
        <p>
          Somebody stands here while a thread or review of theirs is open and no other person has replied to
          anything they began since they wrote it. They leave by a reply or an answer of a person, or when the
          team states why none is needed: here, or by closing their thread with a reason. Automated accounts
          do not count. What they write later waits anew.
        </p>
      </details>
    </Page>
  );
}
