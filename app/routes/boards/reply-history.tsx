import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { loadHistory } from '#app/features/boards/load-history.server';
import { findReply } from '#app/features/boards/subject-queries.server';
import { Versions } from '#app/features/boards/ui/versions';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'History of a reply' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await allowAnyone(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const reply = orNotFound(await findReply(db, args.params['publicId']));
  orRefuse(may(actor, 'reply.read', reply));
  const { id, publicId, bodySource, thread } = reply;
  const after = new URL(args.request.url).searchParams.get('after');
  const history = await loadHistory(db, { kind: 'reply', id }, { now: { title: null, bodySource }, after });
  return json({ publicId, title: thread.title, ...history });
}

export default function ReplyHistory() {
  const { publicId, title, versions, older } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="What it said"
        lead="Newest first. Underlined is what came, struck through what went."
        before={<a href={paths.reply(publicId)}>{title}</a>}
      />
      <Versions versions={versions} />
      <Pagination
        next={older ? { href: paths.replyHistory(publicId, { after: older }), label: 'Before that' } : null}
      />
    </Page>
  );
}
