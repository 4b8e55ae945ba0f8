import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Table } from '#app/components/table';
import { badges } from '#app/features/reputation/badge';
import { listBadgeRarity } from '#app/features/reputation/badge-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';

export const meta: MetaFunction = () => [{ title: 'Badges' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await allowAnyone(args);
  const { people, badges: held } = await listBadgeRarity(db);
  visit.keep('leaderboard');
  const holders = new Map(held.map((row) => [row.badge, row.holders]));
  return json({
    people,
    badges: badges.map((badge) => ({ ...badge, holders: holders.get(badge.slug) ?? 0 })),
  });
}

export default function BadgesPage() {
  const { people, badges: all } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Badges"
        lead={`Each names an act, and each grant leads to the act that earned it. Of ${plural(people, 'person', 'people')} here:`}
      />
      <Table
        caption="Badges"
        captionHidden
        columns={[{ label: 'Badge' }, { label: 'What it takes' }, { label: 'Held by', figure: true }]}
      >
        {all.map((badge) => (
          <tr key={badge.slug}>
            <th scope="row">
              <a href={paths.badge(badge.slug)}>{badge.name}</a>
            </th>
            <td>{badge.rule}</td>
            <td className="table__figure">
              <a href={paths.badge(badge.slug)}>{badge.holders}</a>
            </td>
          </tr>
        ))}
      </Table>
    </Page>
  );
}
