import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { eraseTestimonial } from '#app/features/testimonials/erase-testimonial.server';
import { findByAuthorKey } from '#app/features/testimonials/testimonial-queries.server';
import { dropPictures } from '#app/features/writing/keep-picture.server';
import { allowAnyone } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { notFound, orNotFound, sayAndReturn, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [
  { title: 'Erase your words' },
  { name: 'robots', content: 'noindex' },
];

/** Shows what would be lost, and a button: it cannot be undone, so it is a page of its own. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await allowAnyone(args);
  const own = orNotFound(await findByAuthorKey(db, args.params['key'] ?? ''));
  if (own.isErased) throw seeOther(paths.ownTestimonial(own.authorKey));
  return json({ authorKey: own.authorKey, words: own.words });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await allowAnyone(args);
  const key = args.params['key'] ?? '';
  const wait = await tooOften(ctx, limits.token);
  if (wait) return sayAndReturn(paths.ownTestimonial(key), wait);
  const erased = await eraseTestimonial(ctx, key);
  if (!erased.ok) throw notFound();
  await dropPictures(ctx.visit.services.config.data.uploads, erased.value.photos);
  return seeOther(paths.ownTestimonial(key), 'Erased. The team was told where your words had been used.');
}

export default function EraseTestimonial() {
  const { authorKey, words } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Erase your words for good?"
        before={<a href={paths.ownTestimonial(authorKey)}>Your words</a>}
        lead="The words, your name, your address and your picture are deleted here. What stays is that something was lent and taken back, with its days."
      />
      <blockquote className="quote__note" dir="auto">
        {words}
      </blockquote>
      <p>
        <a href={paths.copyOfTestimonial(authorKey)}>Take a copy first</a>
      </p>
      <form method="post">
        <Button variant="danger">Erase it for good</Button>
      </form>
    </Page>
  );
}
