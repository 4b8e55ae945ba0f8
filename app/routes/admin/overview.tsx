import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { Stat, Stats } from '#app/components/stat';
import { countMembers } from '#app/features/accounts/member-directory-queries.server';
import { countImports } from '#app/features/integrations/import-run-queries.server';
import { countQueue } from '#app/features/moderation/queue-queries.server';
import { getWorkState } from '#app/features/settings/stuck-work-queries.server';
import { AdminTabs } from '#app/features/settings/ui/admin-tabs';
import { StuckWork } from '#app/features/settings/ui/stuck-work';
import { requireAdmin } from '#app/http/guard.server';
import { keepsLetters } from '#app/http/kept-letters.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { formatCount, plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Admin' }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args);
  const { db, actor, now } = ctx;
  orRefuse(may(actor, 'house.inspect', null));
  const [members, { open }, imports, work] = await Promise.all([
    countMembers(db),
    countQueue(db, { viewer: actor, now }),
    countImports(db),
    getWorkState(db),
  ]);
  return json({ members, open, imports, work, letters: keepsLetters(ctx) });
}

export default function Overview() {
  const { members, open, imports, work, letters } = useLoaderData<typeof loader>();
  const { member, moderator, marketer, admin } = members.byRole;
  return (
    <Page>
      <PageHeader title="Admin" lead="Who is here, what waits, and what does not get done." />
      <AdminTabs current="overview" />
      <Section title="People" more={{ href: paths.adminMembers(), label: 'All members' }}>
        <Stats>
          <Stat
            label="Members"
            value={<a href={paths.adminMembers({ role: 'member' })}>{formatCount(member)}</a>}
            note={`and ${formatCount(members.imported)} imported, who cannot sign in`}
          />
          <Stat
            label="Team"
            value={formatCount(moderator + marketer + admin)}
            note={
              <>
                <a href={paths.adminMembers({ role: 'moderator' })}>
                  {plural(moderator, 'moderator', 'moderators')}
                </a>
                ,{' '}
                <a href={paths.adminMembers({ role: 'marketer' })}>
                  {plural(marketer, 'marketer', 'marketers')}
                </a>
                , <a href={paths.adminMembers({ role: 'admin' })}>{plural(admin, 'admin', 'admins')}</a>
              </>
            }
          />
          <Stat label="Suspended" value={formatCount(members.suspended)} />
        </Stats>
      </Section>
      <Section title="What waits">
        <Stats>
          <Stat
            label="Open cases"
            value={<a href={paths.moderation()}>{formatCount(open)}</a>}
            note="for a moderator’s decision"
          />
          <Stat
            label="Imported files"
            value={<a href={paths.adminImports()}>{formatCount(imports.files)}</a>}
            note={`${plural(imports.leftOut, 'line stands', 'lines stand')} outside`}
          />
        </Stats>
      </Section>
      <Section title="Work that does not get done">
        <StuckWork work={work} />
      </Section>
      <Section title="More">
        <ul className="stack stack--s">
          <li>
            <a href={paths.newBoard()}>Open a board</a>
          </li>
          <li>
            <a href={paths.exportLog()}>Files of advocates that left the house</a>
          </li>
          {letters ? (
            <li>
              <a href={paths.adminMail()}>Letters kept on this machine, because no mail server is set</a>
            </li>
          ) : null}
        </ul>
      </Section>
    </Page>
  );
}
