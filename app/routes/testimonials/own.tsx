import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { listConsents } from '#app/features/testimonials/consent-queries.server';
import { photoRights, videoRights } from '#app/features/testimonials/photo-queries.server';
import { mayFilm } from '#app/features/testimonials/testimonial';
import { quoteOf } from '#app/features/testimonials/testimonial-view';
import { findByAuthorKey, listDeliveries } from '#app/features/testimonials/testimonial-queries.server';
import { DeliveryList } from '#app/features/testimonials/ui/delivery-list';
import { StateOfWords } from '#app/features/testimonials/ui/state-of-words';
import { TestimonialQuote } from '#app/features/testimonials/ui/testimonial-quote';
import { UsesPanel } from '#app/features/testimonials/ui/uses-panel';
import { getBrand } from '#app/features/settings/brand-queries.server';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Your words' }, { name: 'robots', content: 'noindex' }];

/** Whoever holds the address is the author. Looking changes nothing: programs that open every link do no harm. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await allowAnyone(args);
  const own = orNotFound(await findByAuthorKey(db, args.params['key'] ?? ''));
  if (own.state === 'draft') throw seeOther(paths.answerProposal(own.authorKey));
  const quote = quoteOf(own);
  const [maySee, maySeeVideo, rows, deliveries, brand] = await Promise.all([
    own.photo ? photoRights(db, actor, own.photo) : null,
    own.video ? videoRights(db, actor, own.id) : null,
    listConsents(db, own.id),
    listDeliveries(db, own.id),
    getBrand(db),
  ]);
  return json({
    ...{ authorKey: own.authorKey, state: own.state, reason: own.reason, live: own.uses },
    ...{ isRefused: own.refusedAt !== null, isOriginGone: !own.isOriginPublic, isErased: own.isErased },
    quote: {
      ...quote,
      photo: maySee?.visible ? quote.photo : null,
      video: maySeeVideo?.visible ? quote.video : null,
    },
    mayFilm: mayFilm(own),
    hasVideo: own.video !== null,
    original: own.shortWords === null ? null : own.words,
    ...{ rows, deliveries, brand: brand.name },
  });
}

export default function OwnTestimonial() {
  const { authorKey, state, reason, live, quote, original, rows, deliveries, brand, ...told } =
    useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Your words"
        lead={`What you lent ${brand}, where it may be used, and a way to take it back. Whoever has the address of this page can do that, so keep it to yourself.`}
      />
      <StateOfWords state={state} reason={reason} {...told} />
      {told.isErased ? null : <TestimonialQuote quote={quote} />}
      {original ? (
        <details className="disclosure">
          <summary>As you wrote it</summary>
          <p className="quote__whole" dir="auto">
            {original}
          </p>
        </details>
      ) : null}
      {told.mayFilm ? (
        <p className="cluster">
          <ButtonLink href={paths.videoOfTestimonial(authorKey)}>
            {told.hasVideo ? 'Change the video' : 'Add a short video'}
          </ButtonLink>
        </p>
      ) : null}
      <Section title="Where it may be used">
        <UsesPanel authorKey={authorKey} live={live} rows={rows} />
      </Section>
      <Section title="Where it has been used">
        <DeliveryList deliveries={deliveries} />
      </Section>
      {told.isErased ? null : (
        <p className="cluster">
          <a href={paths.copyOfTestimonial(authorKey)}>Take a copy of all of it</a>
          <a href={paths.eraseTestimonial(authorKey)}>Erase it for good</a>
        </p>
      )}
    </Page>
  );
}
