import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Table } from '#app/components/table';
import { loadBadgeBook } from '#app/features/badges/badge-book-queries.server';
import { listRarity } from '#app/features/badges/badge-queries.server';
import { rarityInWords, ruleInWords } from '#app/features/badges/badge-words';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Badges' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await allowAnyone(args);
  const [book, { people, holdersOf }] = await Promise.all([loadBadgeBook(db), listRarity(db)]);
  visit.keep('badges', 'leaderboard');
  return json({
    badges: book.newest
      .filter(({ badge, enabled }) => enabled || holdersOf(badge) > 0)
      .map((rule) => ({
        ...{ badge: rule.badge, name: rule.name, rule: ruleInWords(rule), enabled: rule.enabled },
        held: rarityInWords(holdersOf(rule.badge), people),
      })),
  });
}

export default function BadgesPage() {
  const { badges } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Badges"
        lead="Each names what somebody did, and each that somebody holds leads to the acts that earned it."
      />
      <Table
        caption="Badges"
        captionHidden
        columns={[{ label: 'Badge' }, { label: 'What it takes' }, { label: 'Held by' }]}
      >
        {badges.map(({ badge, name, rule, enabled, held }) => (
          <tr key={badge}>
            <th scope="row">
              <a href={paths.badge(badge)}>{name}</a>
            </th>
            <td>
              {rule}
              {enabled ? null : <span className="muted"> No longer given.</span>}
            </td>
            <td>
              <a href={paths.badge(badge)}>{held}</a>
            </td>
          </tr>
        ))}
      </Table>
      <p className="muted">
        Counted are members with an account of their own; who was brought along from elsewhere is in neither
        number.
      </p>
    </Page>
  );
}
