import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { Table } from '#app/components/table';
import { causeWords, decisionWords, flagReasonWords } from '#app/features/moderation/queue-item';
import { hoursInWords, shownGroups, smallestGroup } from '#app/features/moderation/trust-figures';
import { countTrust } from '#app/features/moderation/trust-queries.server';
import { TrustSection } from '#app/features/moderation/ui/trust-section';
import { withholdingWords } from '#app/features/reviews/review';
import { allowAnyone } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';

export const meta: MetaFunction = () => [{ title: 'How this place is moderated' }];

const reviewWords: Record<string, string> = {
  published: 'Published',
  pending: 'Waiting for a person',
  withdrawn: 'Withdrawn by their authors',
};
const appealWords: Record<string, string> = {
  upheld: 'The decision stood',
  overturned: 'The decision was taken back',
  waiting: 'Waiting for another person',
};

export async function loader(args: LoaderFunctionArgs) {
  const { db, visit } = await allowAnyone(args);
  const figures = await countTrust(db);
  // Kept for a minute at most: it names no row, and nothing here is news.
  visit.keep();
  const wordOf = (words: Record<string, string>) => (key: string) => words[key] ?? key;
  return json({
    reviews: shownGroups(
      figures.reviews,
      (key) => reviewWords[key] ?? `Not shown: ${withholdingWords(key) ?? 'another listed reason'}`,
    ),
    flags: shownGroups(figures.flags, flagReasonWords),
    decisions: shownGroups(figures.decisions, wordOf(decisionWords)),
    appeals: shownGroups(figures.appeals, wordOf(appealWords)),
    times: figures.times
      .filter(({ count }) => count >= smallestGroup)
      .map(({ key, count, hours }) => ({
        label: wordOf(causeWords)(key),
        count,
        words: hoursInWords(hours),
      })),
  });
}

export default function Trust() {
  const { reviews, flags, decisions, appeals, times } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="How this place is moderated"
        lead="Counted from what happened, for everybody to see. Nobody is named, and what fewer than five people did is not shown."
      />
      <p>
        What may be written here stands in the <a href={paths.rules()}>rules</a>.
      </p>
      <TrustSection
        title="Reviews received"
        counted="Every review that was written here, by what became of it. Reviews brought along from elsewhere are not counted. Whether one is shown never depends on its stars."
        {...reviews}
      />
      <TrustSection
        title="Flags decided on"
        counted="Every flag whose matter has been decided, by the reason that the person gave who raised it."
        {...flags}
      />
      <TrustSection
        title="Decisions"
        counted="Every decision of a person of the team about something flagged, held or reported, by what was done. Answers to appeals are counted below."
        {...decisions}
      />
      <TrustSection
        title="Appeals"
        counted="Every appeal of an author, by its outcome. Another person than the one who decided looks at it."
        {...appeals}
      />
      <Section title="Until a decision">
        {times.length > 0 ? (
          <Table
            caption="Half of the decisions took less time"
            columns={[
              { label: 'Cause' },
              { label: 'Decided', figure: true },
              { label: 'Median', figure: true },
            ]}
          >
            {times.map(({ label, count, words }) => (
              <tr key={label}>
                <td>{label}</td>
                <td className="table__figure">{formatCount(count)}</td>
                <td className="table__figure">{words}</td>
              </tr>
            ))}
          </Table>
        ) : (
          <p>Too few to show anything yet.</p>
        )}
        <details className="disclosure">
          <summary>How this is counted</summary>
          <p>
            From the moment something came into the queue to the decision about it, by why it came. The median
            is the middle one: half took less time, half took more.
          </p>
        </details>
      </Section>
    </Page>
  );
}
