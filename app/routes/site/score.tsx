import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { Table } from '#app/components/table';
import { stageRules } from '#app/features/advocates/advocate-stages';
import { FORMULA_VERSION, POINT, terms, WINDOW_DAYS } from '#app/features/advocates/advocate-terms';
import { allowAnyone } from '#app/http/guard.server';
import { formatUnits } from '#app/lib/units';

export const meta: MetaFunction = () => [{ title: 'How the score works' }];

export async function loader(args: LoaderFunctionArgs) {
  const { visit } = await allowAnyone(args);
  visit.keep();
  return null;
}

export default function HowTheScoreWorks() {
  return (
    <Page width="reading">
      <PageHeader
        title="How the score works"
        lead={`Formula ${FORMULA_VERSION}: a sum of terms, each a sum of items with a date. It never looks at points, and everybody can see their own and leave.`}
      />
      <div className="prose">
        <p>
          An item is worth its points times (fade ÷ (fade + age in days))², rounded to a thousandth of a
          point. Items older than {WINDOW_DAYS} days count for nothing. The items add up to the terms and the
          terms to the score exactly.
        </p>
        <p>
          It shows who helps now. It cannot see who is about to begin: on real communities the ten highest
          people who were not helpers yet held few who became one, whatever the formula. So read the reasons,
          not the rank.
        </p>
      </div>
      <Section title="Terms">
        <Table
          caption="Terms"
          captionHidden
          columns={[
            { label: 'Term' },
            { label: 'Points of a fresh item', figure: true },
            { label: 'Fade in days', figure: true },
          ]}
        >
          {terms.map((term) => (
            <tr key={term.key}>
              <td>
                <strong>{term.label}</strong>
                <br />
                <span className="small">{term.why}</span>
              </td>
              <td className="table__figure">{formatUnits(term.points, POINT, 0)}</td>
              <td className="table__figure">{term.fadeDays}</td>
            </tr>
          ))}
        </Table>
      </Section>
      <Section title="Stages">
        <Table
          caption="Stages"
          captionHidden
          columns={[{ label: 'Stage' }, { label: 'The first rule that holds' }]}
        >
          {stageRules.map((rule) => (
            <tr key={rule.rule}>
              <td>{rule.label}</td>
              <td>{rule.rule}</td>
            </tr>
          ))}
        </Table>
      </Section>
    </Page>
  );
}
