import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Award from 'lucide/dist/esm/icons/award.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { PersonLine } from '#app/components/person-line';
import { RelativeTime } from '#app/components/relative-time';
import { findBadge } from '#app/features/reputation/badge';
import { listHolders } from '#app/features/reputation/badge-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.badge.name ?? 'Badge' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await allowAnyone(args);
  const badge = orNotFound(findBadge(args.params['badge'] ?? ''));
  visit.keep('leaderboard');
  return json({ badge, holders: await listHolders(db, badge.slug) });
}

export default function BadgePage() {
  const { badge, holders } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader title={badge.name} lead={badge.rule} />
      {holders.length === 0 ? (
        <EmptyState icon={Award} title="Nobody holds this one yet">
          It is granted by itself as soon as its rule is met.
        </EmptyState>
      ) : (
        <ul className="stack">
          {holders.map((holder) => (
            <li key={holder.handle}>
              <PersonLine
                person={{ name: holder.displayName, id: holder.publicId, href: paths.member(holder.handle) }}
                detail={<RelativeTime at={holder.occurredAt} />}
              />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
