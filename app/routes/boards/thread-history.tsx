import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { loadHistory } from '#app/features/boards/load-history.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { Versions } from '#app/features/boards/ui/versions';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'History of a thread' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await allowAnyone(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const thread = orNotFound(await findThread(db, args.params['publicId']));
  orRefuse(may(actor, 'thread.read', thread));
  const { id, publicId, slug, title, bodySource } = thread;
  const after = new URL(args.request.url).searchParams.get('after');
  const history = await loadHistory(db, { kind: 'thread', id }, { now: { title, bodySource }, after });
  return json({ publicId, slug, title, ...history });
}

export default function ThreadHistory() {
  const { publicId, slug, title, versions, older } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="What it said"
        lead="Newest first. Underlined is what came, struck through what went."
        before={<a href={paths.thread({ publicId, slug })}>{title}</a>}
      />
      <Versions versions={versions} />
      <Pagination
        next={older ? { href: paths.threadHistory(publicId, { after: older }), label: 'Before that' } : null}
      />
    </Page>
  );
}
