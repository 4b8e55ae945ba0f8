import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Award from 'lucide/dist/esm/icons/award.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { PersonLine } from '#app/components/person-line';
import { RelativeTime } from '#app/components/relative-time';
import { loadBadgeBook } from '#app/features/badges/badge-book-queries.server';
import { holdersShown, listHolders, listRarity } from '#app/features/badges/badge-queries.server';
import { rarityInWords, ruleInWords } from '#app/features/badges/badge-words';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? 'Badge' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await allowAnyone(args);
  const rule = orNotFound((await loadBadgeBook(db)).find(args.params['badge'] ?? ''));
  const [holders, { people, holdersOf }] = await Promise.all([listHolders(db, rule.badge), listRarity(db)]);
  visit.keep('badges', 'leaderboard');
  return json({
    ...{ name: rule.name, rule: ruleInWords(rule), enabled: rule.enabled, holders },
    held: rarityInWords(holdersOf(rule.badge), people),
    isCut: holders.length === holdersShown,
  });
}

export default function BadgePage() {
  const { name, rule, enabled, holders, held, isCut } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader title={name} lead={rule} before={<a href={paths.badges()}>Badges</a>} />
      {enabled ? null : <p>It is no longer given. Whoever holds it keeps it.</p>}
      {holders.length === 0 ? (
        <EmptyState icon={Award} title="Nobody holds this one yet">
          It is granted by itself as soon as its rule is met.
        </EmptyState>
      ) : (
        <>
          <p>Held by {held}.</p>
          <ul className="stack">
            {holders.map((holder) => (
              <li key={holder.grant}>
                <PersonLine
                  person={{
                    name: holder.displayName,
                    id: holder.publicId,
                    href: paths.member(holder.handle),
                  }}
                  detail={
                    <>
                      <RelativeTime at={holder.occurredAt} />{' '}
                      <a href={paths.heldBadge(holder.grant)}>How it was earned</a>
                    </>
                  }
                />
              </li>
            ))}
          </ul>
          {isCut ? <p className="muted">The latest {holders.length}.</p> : null}
        </>
      )}
    </Page>
  );
}
