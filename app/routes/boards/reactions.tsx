import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Tabs } from '#app/components/tabs';
import {
  reactionKinds,
  reactionsPerPage,
  reactionWords,
  readReactionKind,
} from '#app/features/boards/reaction';
import { listReactions } from '#app/features/boards/reaction-queries.server';
import { findReply, findThread } from '#app/features/boards/subject-queries.server';
import { ReactedList } from '#app/features/boards/ui/reacted-list';
import { allowAnyone } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Who reacted' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await allowAnyone(args);
  const { kind, publicId } = args.params;
  if (!isPublicId(publicId) || (kind !== 'thread' && kind !== 'reply')) throw notFound();
  const reply = kind === 'reply' ? orNotFound(await findReply(db, publicId)) : null;
  const thread = reply ? reply.thread : orNotFound(await findThread(db, publicId));
  orRefuse(reply ? may(actor, 'reply.read', reply) : may(actor, 'thread.read', thread));
  const query = new URL(args.request.url).searchParams;
  const only = readReactionKind(query.get('show'));
  const subject = { kind, id: reply ? reply.id : thread.id } as const;
  const found = await listReactions(db, subject, { only, after: readMomentKeyset(query.get('after')) });
  const shown = found.slice(0, reactionsPerPage);
  const last = found.length > reactionsPerPage ? shown.at(-1) : undefined;
  return json({
    post: { kind, publicId, title: thread.title },
    only,
    href: kind === 'reply' ? paths.reply(publicId) : paths.thread(thread),
    people: shown.map(({ memberId: _memberId, ...person }) => person),
    next: last ? writeKeyset({ value: last.at, id: last.memberId }) : null,
  });
}

export default function WhoReacted() {
  const { post, only, href, people, next } = useLoaderData<typeof loader>();
  const address = (options: { show?: string; after?: string }) =>
    paths.reactions(post.kind, post.publicId, options);
  return (
    <Page width="reading">
      <PageHeader title="Who reacted" before={<a href={href}>{post.title}</a>} />
      <Tabs
        label="Which reactions"
        tabs={[
          { href: address({}), label: 'All', current: only === null },
          ...reactionKinds.map((kind) => ({
            href: address({ show: kind }),
            label: reactionWords[kind],
            current: kind === only,
          })),
        ]}
      />
      {people.length > 0 ? <ReactedList people={people} /> : <p className="muted">Nobody yet.</p>}
      <Pagination next={next ? { href: address({ ...(only ? { show: only } : {}), after: next }) } : null} />
    </Page>
  );
}
