import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Coffee from 'lucide/dist/esm/icons/coffee.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Tabs } from '#app/components/tabs';
import { causeInWords } from '#app/features/moderation/cause-words';
import { kindWords } from '#app/features/moderation/queue-item';
import { countOpen, listQueue, queuePageSize } from '#app/features/moderation/queue-queries.server';
import { QueueList } from '#app/features/moderation/ui/queue-row';
import { requireModerator } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Moderation' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'queue.read', null));
  const query = new URL(args.request.url).searchParams;
  const show = query.get('show') === 'decided' ? 'decided' : 'open';
  const [lines, open] = await Promise.all([
    listQueue(db, show, readMomentKeyset(query.get('after'))),
    countOpen(db),
  ]);
  const shown = lines.slice(0, queuePageSize);
  const last = lines.length > queuePageSize ? shown.at(-1) : undefined;
  return json({
    show,
    open,
    audit: may(actor, 'audit.read', null).ok,
    lines: shown.map((line) => ({
      ...line,
      excerpt: excerptOf(line.excerpt, 160),
      cause: causeInWords(line),
    })),
    next: last
      ? writeKeyset({
          value: (show === 'open' ? last.openedAt : last.decidedAt) ?? last.openedAt,
          id: last.id,
        })
      : null,
  });
}

export default function Queue() {
  const { show, open, audit, lines, next } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Moderation"
        lead="What waits longest stands on top. Every decision is told to the author with its reason."
        actions={audit ? <a href={paths.auditLog()}>Audit log</a> : undefined}
      />
      <Tabs
        label="Queue"
        tabs={[
          { href: paths.moderation(), label: 'To decide', count: open, current: show === 'open' },
          { href: paths.moderation({ show: 'decided' }), label: 'Decided', current: show === 'decided' },
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState icon={Coffee} title={show === 'open' ? 'Nothing waits' : 'Nothing has been decided yet'}>
          Flags, links by new members and objections to reviews appear here.
        </EmptyState>
      ) : (
        <QueueList
          items={lines.map((line) => ({
            href: paths.queueItem(line.publicId),
            cause: line.cause,
            state: line.subjectKind === 'review' ? 'pending' : line.flagCount > 0 ? 'flagged' : 'held',
            kind: kindWords[line.subjectKind],
            title: line.title,
            excerpt: line.excerpt,
            authorName: line.authorName ?? 'Former member',
            openedAt: line.openedAt,
          }))}
        />
      )}
      <Pagination next={next ? { href: paths.moderation({ show, after: next }) } : null} />
    </Page>
  );
}
