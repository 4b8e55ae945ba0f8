import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { Table } from '#app/components/table';
import { badgeKinds } from '#app/features/badges/badge';
import { loadBadgeBook } from '#app/features/badges/badge-book-queries.server';
import { listBadgeVersions } from '#app/features/badges/badge-draft-queries.server';
import { listRarity } from '#app/features/badges/badge-queries.server';
import { kindWords, rarityInWords, ruleInWords } from '#app/features/badges/badge-words';
import { BadgeVersions } from '#app/features/badges/ui/badge-versions';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { requireModerator } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'What badges take' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'badge-rule.read', null));
  const [book, { people, holdersOf }, versions] = await Promise.all([
    loadBadgeBook(db),
    listRarity(db),
    listBadgeVersions(db, null),
  ]);
  return json({
    badges: book.newest.map((rule) => ({
      ...{ badge: rule.badge, name: rule.name, rule: ruleInWords(rule), enabled: rule.enabled },
      held: rarityInWords(holdersOf(rule.badge), people),
    })),
    versions: versions.map(({ publicId, content, version, why, byName, at }) => ({
      ...{ publicId, version, why, byName, at, name: content.name, rule: ruleInWords(content) },
    })),
    mayWrite: may(actor, 'badge-rule.write', null).ok,
    pages: openModerationPages(actor),
  });
}

export default function BadgeRules() {
  const { badges, versions, mayWrite, pages } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <ModerationNav pages={pages} current="badges" />
      <PageHeader
        title="What badges take"
        lead="Before a badge is saved you see who would earn it now. Whoever holds one keeps it."
        actions={<a href={paths.badges()}>As everybody reads them</a>}
      />
      <Table
        caption="Badges"
        captionHidden
        columns={[{ label: 'Badge' }, { label: 'What it takes' }, { label: 'Held by' }]}
      >
        {badges.map(({ badge, name, rule, enabled, held }) => (
          <tr key={badge}>
            <th scope="row">
              <a href={paths.badgeRule(badge)}>{name}</a>
            </th>
            <td>
              {rule}
              {enabled ? null : <span className="muted"> No longer given.</span>}
            </td>
            <td>{held}</td>
          </tr>
        ))}
      </Table>
      {mayWrite ? (
        <Section title="A further badge" id="new">
          <ul className="rows">
            {badgeKinds.map((kind) => (
              <li key={kind} className="rule-kind">
                <a href={paths.newBadgeRule(kind)}>{kindWords[kind].label}</a>
                <p className="small muted">{kindWords[kind].hint}</p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title="Changes" id="changes">
        {versions.length === 0 ? (
          <p>Nobody has changed a badge yet.</p>
        ) : (
          <BadgeVersions versions={versions} />
        )}
      </Section>
    </Page>
  );
}
