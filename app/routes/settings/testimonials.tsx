import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SettingsPage } from '#app/features/accounts/ui/settings-page';
import { useTexts } from '#app/features/testimonials/testimonial';
import { listOwnTestimonials } from '#app/features/testimonials/testimonial-queries.server';
import { quoteOf } from '#app/features/testimonials/testimonial-view';
import { StateOfWords } from '#app/features/testimonials/ui/state-of-words';
import { TestimonialQuote } from '#app/features/testimonials/ui/testimonial-quote';
import { requireMember } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Your testimonials' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const own = await listOwnTestimonials(db, actor.id);
  return json({
    own: own.map((row) => ({
      quote: quoteOf(row),
      ...{ publicId: row.publicId, state: row.state, reason: row.reason, uses: row.uses },
      ...{ isRefused: row.refusedAt !== null, isOriginGone: !row.isOriginPublic },
      href: paths.ownTestimonial(row.authorKey),
    })),
  });
}

export default function OwnTestimonials() {
  const { own } = useLoaderData<typeof loader>();
  return (
    <SettingsPage
      current={paths.settingsTestimonials()}
      title="Testimonials"
      lead="Words that you lend the brand, each use by itself. Take any of it back at any time."
    >
      {own.length === 0 ? (
        <p>You have lent no words. If the team asks you, it is here that you answer.</p>
      ) : null}
      {own.map(({ quote, publicId, state, reason, uses, href, ...told }) => (
        <section key={publicId} className="stack">
          <TestimonialQuote quote={quote} />
          <StateOfWords state={state} reason={reason} {...told} />
          <p>
            {uses.length > 0
              ? `Allowed: ${uses.map((use) => useTexts[use].title.toLowerCase()).join(', ')}.`
              : 'No use is allowed.'}{' '}
            <a href={href}>{state === 'draft' ? 'Look at it and answer' : 'Change it or take it back'}</a>
          </p>
        </section>
      ))}
    </SettingsPage>
  );
}
