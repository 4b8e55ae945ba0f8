import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { RelativeTime } from '#app/components/relative-time';
import { StarRating } from '#app/components/star-rating';
import { getReview, listReviewHistory } from '#app/features/reviews/review-queries.server';
import { AttributeAnswers } from '#app/features/reviews/ui/attribute-answers';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'History of a review' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await allowAnyone(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const row = orNotFound(await getReview(db, args.params['publicId'], null));
  orRefuse(may(actor, 'review.read', row));
  const now = {
    stars: row.stars,
    title: row.title,
    bodySource: row.bodySource,
    pros: row.pros,
    cons: row.cons,
    ratings: row.ratings,
    occurredAt: row.editedAt ?? row.occurredAt,
  };
  return json({
    publicId: row.publicId,
    title: row.title,
    versions: [now, ...(await listReviewHistory(db, row.id))],
  });
}

export default function ReviewHistory() {
  const { publicId, title, versions } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="What this review said"
        lead="Newest first. The averages use the newest; the oldest is the first rating."
        before={<a href={paths.review(publicId)}>{title}</a>}
      />
      {versions.map((version) => (
        <article key={version.occurredAt} className="review review--version">
          <div className="review__words">
            <p className="meta">
              <StarRating stars={version.stars} /> <RelativeTime at={version.occurredAt} />
            </p>
            <h2 className="review__title" dir="auto">
              {version.title}
            </h2>
            {version.bodySource ? (
              <pre className="source" dir="auto">
                {version.bodySource}
              </pre>
            ) : null}
            {version.pros ? <p dir="auto">Good: {version.pros}</p> : null}
            {version.cons ? <p dir="auto">Not so good: {version.cons}</p> : null}
            <AttributeAnswers ratings={version.ratings} />
          </div>
        </article>
      ))}
    </Page>
  );
}
