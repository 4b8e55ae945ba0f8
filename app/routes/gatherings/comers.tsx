import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { findThread } from '#app/features/boards/subject-queries.server';
import { comersPerPage } from '#app/features/gatherings/gathering';
import { getGathering, listComers } from '#app/features/gatherings/gathering-queries.server';
import { ComerList } from '#app/features/gatherings/ui/comer-list';
import { requireMember } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Who comes' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const thread = orNotFound(await findThread(db, publicId));
  orRefuse(may(actor, 'attendance.read', thread));
  const gathering = orNotFound(await getGathering(db, actor, thread.id));
  const asked = new URL(args.request.url).searchParams.get('after') ?? '';
  const found = await listComers(db, thread.id, /^\d{1,9}$/.test(asked) ? Number(asked) : null);
  const shown = found.slice(0, comersPerPage);
  const last = found.length > comersPerPage ? shown.at(-1) : undefined;
  return json({
    thread: { publicId, slug: thread.slug, title: thread.title },
    coming: gathering.coming,
    comers: shown.map(({ turn: _turn, ...comer }) => comer),
    next: last ? String(last.turn) : null,
  });
}

export default function WhoComesPage() {
  const { thread, coming, comers, next } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Who comes"
        lead={plural(coming, 'person', 'people')}
        before={<a href={paths.thread(thread)}>{thread.title}</a>}
      />
      {comers.length > 0 ? <ComerList comers={comers} /> : <p className="muted">Nobody has said yes yet.</p>}
      <Pagination next={next ? { href: paths.comers(thread.publicId, { after: next }) } : null} />
    </Page>
  );
}
