import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Scale from 'lucide/dist/esm/icons/scale.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Tabs } from '#app/components/tabs';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { listPatterns, patternPageSize } from '#app/features/reputation/fairness/pattern-queries.server';
import { PatternList } from '#app/features/reputation/fairness/ui/pattern-list';
import { requireModerator } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Held points' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'pattern.read', null));
  const { searchParams } = new URL(args.request.url);
  const show = searchParams.get('show') === 'decided' ? 'decided' : 'open';
  const after = readMomentKeyset(searchParams.get('after'));
  const rows = await listPatterns(db, show, after);
  const shown = rows.slice(0, patternPageSize);
  const last = rows.length > patternPageSize ? shown.at(-1) : undefined;
  return json({
    pages: openModerationPages(actor),
    show,
    patterns: shown,
    isFirst: after === null,
    next: last ? writeKeyset({ value: last.decidedAt ?? last.foundAt, id: last.id }) : null,
  });
}

export default function Patterns() {
  const { pages, show, patterns, isFirst, next } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <ModerationNav pages={pages} current="patterns" />
      <PageHeader
        title="Held points"
        lead="Accounts that mostly lift each other, and far too many votes within minutes. The points are held until somebody has looked; each member was told once."
      />
      <Tabs
        label="Which"
        tabs={[
          { href: paths.patterns(), label: 'Waiting', current: show === 'open' },
          { href: paths.patterns({ show: 'decided' }), label: 'Decided', current: show === 'decided' },
        ]}
      />
      {patterns.length === 0 ? (
        <EmptyState icon={Scale} title={show === 'open' ? 'Nothing waits' : 'Nothing was decided yet'}>
          When a few accounts give points mostly to each other, or one votes far more within minutes than
          people here do, what they give is held and stands here with a picture of who gave whom.
        </EmptyState>
      ) : (
        <PatternList patterns={patterns} />
      )}
      <Pagination
        previous={isFirst ? null : { href: paths.patterns({ show }), label: 'First' }}
        next={next ? { href: paths.patterns({ show, after: next }), label: 'More' } : null}
      />
    </Page>
  );
}
