import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { Notice } from '#app/components/notice';
import { Page } from '#app/components/page';
import { RelativeTime } from '#app/components/relative-time';
import { hasCase } from '#app/features/moderation/queue-queries.server';
import { getOpenHoldAppeal } from '#app/features/moderation/hold-appeal-queries.server';
import { isRefusal } from '#app/features/reviews/review';
import { reviewCard } from '#app/features/reviews/review-view';
import { listGrownThreads } from '#app/features/boards/grown-thread-queries.server';
import { hasGrown } from '#app/features/reviews/review-thread-queries.server';
import { getReview, type ReviewRow } from '#app/features/reviews/review-queries.server';
import { getPrivateReply } from '#app/features/reviews/private-reply-queries.server';
import { PrivateReplyNote } from '#app/features/reviews/ui/private-reply-note';
import { ReviewActs } from '#app/features/reviews/ui/review-acts';
import { ReviewCard } from '#app/features/reviews/ui/review-card';
import { WithdrawnNote } from '#app/features/reviews/ui/withdrawn-note';
import { listAsked } from '#app/features/testimonials/origin-queries.server';
import { AskedStateLine } from '#app/features/testimonials/ui/asked-state';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { isOwn, type Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.card.title}: ${data.product.name}` : 'Review' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await allowAnyone(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const row = orNotFound(
    await getReview(db, args.params['publicId'], actor.kind === 'member' ? actor.id : null),
  );
  orRefuse(may(actor, 'review.read', row));
  const brand = await getBrand(db);
  const isPublic = row.state === 'published';
  const asked = may(actor, 'testimonial.list', null).ok
    ? (await listAsked(db, 'review', [row.publicId])).get(row.publicId)
    : undefined;
  const threads = await listGrownThreads(db, actor, [row.id]);
  visit.keep(
    ...[`review:${row.id}`, `product:${row.productId}`],
    ...[...threads.values()].map(({ id }) => `thread:${id}`),
  );
  const mayOpen = may(actor, 'review.open-thread', row).ok && !(await hasGrown(db, row.id));
  const inPrivate = may(actor, 'review.read-private-reply', row).ok
    ? await getPrivateReply(db, row.id)
    : null;
  const isOwnWaiting = row.state === 'pending' && isOwn(actor, row.authorId);
  const holdAppeal = isOwnWaiting ? await getOpenHoldAppeal(db, row.id) : null;
  return json({
    publicId: row.publicId,
    isPublished: isPublic,
    asked: asked ?? null,
    mayPropose:
      !asked && !isOwn(actor, row.authorId) && may(actor, 'testimonial.propose', { ...row, isPublic }).ok,
    product: { slug: row.productSlug, name: row.productName },
    card: reviewCard(row, { actor, brand: brand.name, withProduct: true, threads }),
    opening: mayOpen
      ? isOwn(actor, row.authorId)
        ? 'Ask for help with this'
        : 'Let us sort this out'
      : null,
    answered: row.response !== null,
    repliedPrivately: inPrivate !== null,
    inPrivate,
    brand: brand.name,
    mayReply: may(actor, 'review.reply-privately', row).ok,
    mayEdit: may(actor, 'review.edit', row).ok,
    mayWithdraw: may(actor, 'review.withdraw', row).ok,
    withdrawn:
      row.state === 'withdrawn'
        ? withdrawal(actor, row, await hasCase(db, { kind: 'review', id: row.id }))
        : null,
    mayRespond: may(actor, 'review.respond', row).ok,
    mayObject: may(actor, 'review.object', row).ok && now.getTime() < Date.parse(row.objectUntil),
    mayAppealHold: may(actor, 'review.appeal-hold', { ...row, appealed: holdAppeal !== null }).ok,
    holdAppealed: holdAppeal !== null,
    appearsAt: row.state === 'pending' ? row.objectUntil : null,
    mayAppeal: isOwn(actor, row.authorId) && (row.state === 'withheld' || row.state === 'hidden'),
    mayFlag: actor.kind === 'visitor' || may(actor, 'content.flag', row).ok,
  });
}

function withdrawal(actor: Actor, row: ReviewRow, knownToModerators: boolean) {
  const wasRefused = isRefusal(row.stateReason);
  return {
    ...{ at: row.withdrawnAt, wordsUntil: row.wordsUntil, erasedAt: row.wordsErasedAt, wasRefused },
    mayGiveAgain: may(actor, 'review.give-again', { ...row, withheld: wasRefused }).ok,
    mayErase: may(actor, 'review.erase', row).ok,
    hasCase: knownToModerators,
  };
}

export default function ReviewPage() {
  const { publicId, product, card, ...rights } = useLoaderData<typeof loader>();
  const { asked, inPrivate, appearsAt, withdrawn } = rights;
  return (
    <Page width="reading">
      <Breadcrumbs
        trail={[
          { href: paths.products(), label: 'Products' },
          { href: paths.product(product.slug), label: product.name },
        ]}
      />
      <h1 className="visually-hidden">{card.title}</h1>
      {appearsAt ? (
        <Notice title="It waits until somebody of the team has looked at it">
          It appears by itself <RelativeTime at={appearsAt} />, unless the team withholds it before for a{' '}
          <a href={paths.rulesOfReviews()}>listed reason</a>. The stars play no part.
          {rights.holdAppealed ? (
            <>
              {' '}
              You have appealed; whoever decides reads <a href={paths.appealHold(publicId)}>your words</a>.
            </>
          ) : null}
        </Notice>
      ) : null}
      {withdrawn ? <WithdrawnNote publicId={publicId} {...withdrawn} /> : null}
      <ReviewCard {...card} />
      {inPrivate ? <PrivateReplyNote reply={inPrivate} brand={rights.brand} /> : null}
      {asked ? <AskedStateLine asked={asked} /> : null}
      <ReviewActs publicId={publicId} hasVideo={Boolean(card.video)} {...rights} />
    </Page>
  );
}
