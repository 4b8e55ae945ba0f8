import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { listRevisions } from '#app/features/boards/revision-queries.server';
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
  const before = await listRevisions(db, { kind: 'thread', id: thread.id });
  return json({
    publicId: thread.publicId,
    slug: thread.slug,
    title: thread.title,
    body: thread.bodySource,
    before,
  });
}

export default function ThreadHistory() {
  const { publicId, slug, title, body, before } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="What it said"
        lead="Newest first."
        before={<a href={paths.thread({ publicId, slug })}>{title}</a>}
      />
      <Versions now={{ title: title, bodySource: body }} before={before} />
    </Page>
  );
}
