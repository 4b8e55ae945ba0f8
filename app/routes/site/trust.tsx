import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { Table } from '#app/components/table';
import { Tabs } from '#app/components/tabs';
import { causeWords, decisionWords, flagReasonWords } from '#app/features/moderation/queue-item';
import {
  countIn,
  hoursInWords,
  mayBeShown,
  readTrustDays,
  shownGroups,
  trustPeriods,
} from '#app/features/moderation/trust-figures';
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
  unanswered: 'Nobody answered in time, and the review appeared',
  withdrawn: 'Withdrawn, with the review, by its author',
  waiting: 'Waiting for another person',
};

export async function loader(args: LoaderFunctionArgs) {
  const { db, visit, now } = await allowAnyone(args);
  const days = readTrustDays(new URL(args.request.url).searchParams);
  const figures = await countTrust(db, { days, now });
  // Each period is kept under its own address, for a minute at most: it names no row, and nothing here is news.
  visit.keep();
  const wordOf = (words: Record<string, string>) => (key: string) => words[key] ?? key;
  return json({
    days,
    reviews: shownGroups(
      figures.reviews,
      days,
      (key) => reviewWords[key] ?? `Not shown: ${withholdingWords(key) ?? 'another listed reason'}`,
    ),
    flags: shownGroups(figures.flags, days, flagReasonWords),
    decisions: shownGroups(figures.decisions, days, wordOf(decisionWords)),
    appeals: shownGroups(figures.appeals, days, wordOf(appealWords)),
    times: figures.times
      .filter(({ counts }) => mayBeShown(counts, days))
      .map(({ key, counts, hours }) => ({
        label: wordOf(causeWords)(key),
        count: countIn({ counts }, days),
        words: hoursInWords(hours),
      })),
  });
}

export default function Trust() {
  const { days, reviews, flags, decisions, appeals, times } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="How this place is moderated"
        lead="Counted from what happened, for everybody to see. Nobody is named, and what fewer than five people did is not shown."
      />
      <p>
        What may be written here stands in the <a href={paths.rules()}>rules</a>.
      </p>
      <Tabs
        label="Period"
        tabs={trustPeriods.map((period) => ({
          href: paths.trust({ days: String(period) }),
          label: `Last ${period} days`,
          current: period === days,
        }))}
      />
      <TrustSection
        days={days}
        title="Reviews received"
        counted="Every review that was written here in these days, by what became of it. Reviews brought along from elsewhere are not counted. Whether one is shown never depends on its stars."
        {...reviews}
      />
      <TrustSection
        days={days}
        title="Flags decided on"
        counted="Every flag whose matter was decided in these days, by the reason that the person gave who raised it."
        {...flags}
      />
      <TrustSection
        days={days}
        title="Decisions"
        counted="Every decision in these days of a person of the team about something flagged, held or reported, by what was done. Answers to appeals are counted below."
        {...decisions}
      />
      <TrustSection
        days={days}
        title="Appeals"
        counted="Every appeal that an author made in these days, by its outcome. Another person than the one who decided looks at it."
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
          <p>Too few to show anything of these days.</p>
        )}
        <details className="disclosure">
          <summary>How this is counted</summary>
          <p>
            From the moment something came into the queue to the decision about it, by why it came, of what
            was decided in these days. The median is the middle one: half took less time, half took more.
          </p>
        </details>
      </Section>
    </Page>
  );
}
