import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Coffee from 'lucide/dist/esm/icons/coffee.mjs';
import { Button } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Tabs } from '#app/components/tabs';
import { causeInWords } from '#app/features/moderation/cause-words';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { outcomeInWords } from '#app/features/moderation/item-state';
import { isNarrowed, readQueueFilter, writeQueueFilter } from '#app/features/moderation/queue-filter';
import { kindWords } from '#app/features/moderation/queue-item';
import { countQueue, listQueue, queuePageSize } from '#app/features/moderation/queue-queries.server';
import { ageInWords } from '#app/features/moderation/queue-target';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { QueueFilterForm } from '#app/features/moderation/ui/queue-filter-form';
import { QueueList } from '#app/features/moderation/ui/queue-row';
import { requireModerator } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Moderation' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireModerator(args);
  orRefuse(may(actor, 'queue.read', null));
  const query = new URL(args.request.url).searchParams;
  const filter = readQueueFilter(query);
  const question = { filter, viewer: actor, now };
  const [lines, counts] = await Promise.all([
    listQueue(db, question, readMomentKeyset(query.get('after'))),
    countQueue(db, question),
  ]);
  const shown = lines.slice(0, queuePageSize);
  const last = lines.length > queuePageSize ? shown.at(-1) : undefined;
  const open = filter.show === 'open';
  return json({
    filter,
    counts,
    pages: openModerationPages(actor),
    lines: shown.map((line) => ({
      ...line,
      excerpt: excerptOf(line.excerpt, 160),
      cause: causeInWords(line),
      age: open ? ageInWords(line, now) : null,
      outcome: outcomeInWords(line),
    })),
    next: last
      ? writeKeyset({ value: (open ? last.openedAt : last.decidedAt) ?? last.openedAt, id: last.id })
      : null,
  });
}

export default function Queue() {
  const { pages, filter, counts, lines, next } = useLoaderData<typeof loader>();
  const open = filter.show === 'open';
  const kept = writeQueueFilter(filter);
  const list = (
    <QueueList
      choosable={open}
      items={lines.map((line) => ({
        id: line.publicId,
        href: paths.queueItem(line.publicId, kept),
        cause: line.cause,
        state: line.subjectKind === 'review' ? 'pending' : line.flagCount > 0 ? 'flagged' : 'held',
        kind: kindWords[line.subjectKind],
        title: line.title,
        excerpt: line.excerpt,
        authorName: line.authorName ?? 'Former member',
        assigneeName: line.assigneeName,
        openedAt: line.openedAt,
        age: line.age,
        outcome: line.outcome,
      }))}
    />
  );
  return (
    <Page width="reading">
      <ModerationNav pages={pages} current="queue" />
      <PageHeader
        title="Moderation"
        lead="What waits longest stands on top, an appeal past its promised time before it. Every decision is told to the author with its reason."
      />
      <Tabs
        label="Queue"
        tabs={[
          { href: paths.moderation(), label: 'To decide', count: counts.open, current: open },
          { href: paths.moderation({ show: 'decided' }), label: 'Decided', current: !open },
        ]}
      />
      <QueueFilterForm action={paths.moderation()} filter={filter} counts={counts} />
      {lines.length === 0 ? (
        <EmptyState icon={Coffee} title={open ? 'Nothing waits' : 'Nothing has been decided yet'}>
          {isNarrowed(filter) ? (
            <>
              Nothing fits this filter. <a href={paths.moderation({ show: kept['show'] })}>Show everything</a>
            </>
          ) : (
            'Flags, what your rules hold and objections to reviews appear here.'
          )}
        </EmptyState>
      ) : open ? (
        <form method="get" action={paths.decideTogether()} className="stack">
          {list}
          <div className="form__actions">
            <Button>Decide the ticked ones together</Button>
          </div>
        </form>
      ) : (
        list
      )}
      <Pagination next={next ? { href: paths.moderation({ ...kept, after: next }) } : null} />
    </Page>
  );
}
