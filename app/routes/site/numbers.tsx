import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { Table } from '#app/components/table';
import { levels } from '#app/features/reputation/level';
import { listShownRules } from '#app/features/reputation/load-rule-pages.server';
import { PointRuleTable } from '#app/features/reputation/ui/point-rule-table';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';

export const meta: MetaFunction = () => [{ title: 'Source of the numbers' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await allowAnyone(args);
  visit.keep('point-rules', 'boards');
  const rules = await listShownRules(db, actor);
  return json({ rules: rules.filter(({ enabled }) => enabled) });
}

export default function Numbers() {
  const { rules } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Source of the numbers"
        lead="Where each figure on this site comes from, and how you can check it."
      />
      <Section title="Points">
        <div className="prose">
          <p>
            Points are entries in a ledger. An entry is never changed or deleted, the database refuses it;
            what is taken back is an entry of its own. A balance is the sum of its entries. What you do to
            your own words earns nothing, and no rule sees how many stars a review gives.
          </p>
        </div>
        <PointRuleTable rules={rules} caption="Rules in force" />
        <div className="prose">
          <p>
            What is above a limit, or falls short of what a rule asks for, is written down with its reason. A
            change of a rule is a new version; entries keep the one they were made under. When past acts are
            counted anew, everybody whom that moves is told once, and reads each entry in their statement.
            Totals that came in an import stay as they came.
          </p>
          <p>
            Points can be spent on <a href={paths.rewards()}>rewards</a>. That is an entry too, and lowers
            what is left to spend, never what was earned: levels and leaderboards count what somebody has
            earned in all. No reward hangs on a review.
          </p>
        </div>
      </Section>
      <Section title="Levels">
        <Table
          caption="Levels"
          captionHidden
          columns={[{ label: 'Level' }, { label: 'From', figure: true }, { label: 'What it says' }]}
        >
          {levels.map((level) => (
            <tr key={level.rank}>
              <td>{level.name}</td>
              <td className="table__figure">{formatCount(level.from)}</td>
              <td>{level.sentence}</td>
            </tr>
          ))}
        </Table>
      </Section>
      <Section title="Averages of reviews">
        <div className="prose">
          <p>
            Every product shows two: all published reviews, and only those whose order the shop has confirmed,
            by customers who got nothing for them. Each opens to its counts. Imported reviews say so and can
            never count as order matched by themselves.
          </p>
        </div>
      </Section>
      <Section title="Advocate score">
        <div className="prose">
          <p>
            A sum of named terms, for the team and for each member about themselves.{' '}
            <a href={paths.howTheScoreWorks()}>How the score works</a>
          </p>
        </div>
      </Section>
    </Page>
  );
}
