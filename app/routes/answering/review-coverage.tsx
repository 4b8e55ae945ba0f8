import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import MessageSquareReply from 'lucide/dist/esm/icons/message-square-reply.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { ReceiptNumber } from '#app/components/receipt-number';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { Stat, Stats } from '#app/components/stat';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { hoursInWords } from '#app/features/moderation/trust-figures';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import {
  coverageDays,
  getCoverage,
  listUnansweredReviews,
  unansweredPerPage,
} from '#app/features/reviews/coverage-queries.server';
import { requireModerator } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Answers to reviews' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireModerator(args);
  orRefuse(may(actor, 'queue.read', null));
  const after = readMomentKeyset(new URL(args.request.url).searchParams.get('after'));
  const [coverage, reviews] = await Promise.all([
    getCoverage(db, now),
    listUnansweredReviews(db, { now, after }),
  ]);
  const shown = reviews.slice(0, unansweredPerPage);
  const last = reviews.length > unansweredPerPage ? shown.at(-1) : undefined;
  return json({
    days: coverageDays,
    coverage,
    reviews: shown,
    pages: openModerationPages(actor),
    next: last ? writeKeyset({ value: last.occurredAt, id: last.id }) : null,
  });
}

export default function ReviewCoverage() {
  const { days, coverage, reviews, pages, next } = useLoaderData<typeof loader>();
  const { answered, medianHours } = coverage;
  const share = coverage.reviews === 0 ? null : Math.round((100 * answered) / coverage.reviews);
  return (
    <Page width="reading">
      <ModerationNav pages={pages} current="coverage" />
      <PageHeader
        title="Answers to reviews"
        lead={`Of the reviews that customers wrote here in the last ${days} days. Answers by automated accounts do not count.`}
      />
      <Stats>
        <Stat
          label="Answered by a person"
          value={
            share === null ? (
              'Nothing to answer'
            ) : (
              <ReceiptNumber
                title="Reviews of these days"
                totalLabel="Reviews"
                terms={[
                  { label: 'Answered', amount: answered },
                  { label: 'Without an answer', amount: coverage.reviews - answered },
                ]}
              >
                {share} %
              </ReceiptNumber>
            )
          }
        />
        <Stat
          label="Median until the answer"
          value={medianHours === null ? 'None yet' : hoursInWords(medianHours)}
          note="half took less time"
        />
      </Stats>
      <Section title="Without an answer">
        {reviews.length === 0 ? (
          <EmptyState
            icon={MessageSquareReply}
            title={coverage.reviews === 0 ? `No reviews in ${days} days` : 'Every review has an answer'}
          >
            What customers write next appears here until somebody answers.
          </EmptyState>
        ) : (
          <ul className="evidence">
            {reviews.map((review) => (
              <li key={review.publicId} className="evidence__item">
                <div>
                  <p className="evidence__title">
                    <a href={paths.respondToReview(review.publicId)} dir="auto">
                      {review.title}
                    </a>
                  </p>
                  <p className="meta">
                    <bdi>{review.productName}</bdi>
                    <RelativeTime at={review.occurredAt} />
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
        <Pagination
          next={next ? { href: paths.reviewCoverage({ after: next }), label: 'Newer ones' } : null}
        />
      </Section>
    </Page>
  );
}
