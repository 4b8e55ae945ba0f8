import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { lastDays, readLoadDays } from '#app/features/answering/team-load';
import { listBoardLoad, listPeopleLoad } from '#app/features/answering/team-load-queries.server';
import { BoardLoadTable } from '#app/features/answering/ui/board-load-table';
import { LoadPeriodTabs } from '#app/features/answering/ui/load-period-tabs';
import { PeopleLoadTable } from '#app/features/answering/ui/people-load-table';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { requireModerator } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Team load' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireModerator(args);
  orRefuse(may(actor, 'answering.read', null));
  const days = readLoadDays(new URL(args.request.url).searchParams);
  const question = { viewer: actor, period: lastDays(days, now) };
  const [people, boards] = await Promise.all([listPeopleLoad(db, question), listBoardLoad(db, question)]);
  return json({ pages: openModerationPages(actor), days, people, boards });
}

export default function TeamLoad() {
  const { pages, days, people, boards } = useLoaderData<typeof loader>();
  const file = (table: string) => paths.loadFile({ table, days: String(days) });
  return (
    <Page>
      <ModerationNav pages={pages} current="load" />
      <PageHeader
        title="Team load"
        lead="What waits, who carries it, and how soon people are heard, in the boards that you work on."
      />
      <LoadPeriodTabs days={days} hrefOf={(each) => paths.teamLoad({ days: each })} />
      <Section title="People" more={{ href: file('people'), label: 'People as CSV' }}>
        <PeopleLoadTable people={people} days={days} />
      </Section>
      <Section title="Boards" more={{ href: file('boards'), label: 'Boards as CSV' }}>
        {boards.length === 0 ? (
          <p>You work on no board yet. Its settings say who moderates it.</p>
        ) : (
          <BoardLoadTable boards={boards} days={days} />
        )}
      </Section>
      <Section title="How this is counted">
        <p>
          A first human reply is the earliest open reply by anybody but the asker, of the team or not, to a
          question, discussion or idea of a customer. Automated accounts do not count. Hours run from the
          asking, nights and weekends included.
        </p>
        <p>
          A thread counts as answered in the period in which its first human reply came. Half of them took no
          longer than the median, nine in ten no longer than the 90th percentile. Under five answered threads
          there are too few to tell. What nobody has answered is in none of these: it stands under Waiting
          now, which is counted at this moment. Decisions are those in your queue.
        </p>
      </Section>
    </Page>
  );
}
