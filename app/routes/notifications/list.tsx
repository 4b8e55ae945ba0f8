import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import BellOff from 'lucide/dist/esm/icons/bell-off.mjs';
import { ActionForm } from '#app/components/action-form';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { noticeHref, noticeText } from '#app/features/notifications/notice';
import { listNotices, noticePageSize } from '#app/features/notifications/notification-queries.server';
import { NoticeList } from '#app/features/notifications/ui/notice-list';
import { requireMember } from '#app/http/guard.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Notices' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const lines = await listNotices(
    db,
    actor,
    readMomentKeyset(new URL(args.request.url).searchParams.get('after')),
  );
  const shown = lines.slice(0, noticePageSize);
  const last = lines.length > noticePageSize ? shown.at(-1) : undefined;
  return json({
    notices: shown.map((line) => {
      const facts = { ...line, ownHandle: actor.handle };
      return {
        id: String(line.id),
        href: noticeHref(facts),
        text: noticeText(facts),
        actor: line.actorName && line.actorPublicId ? { name: line.actorName, id: line.actorPublicId } : null,
        at: line.createdAt,
        unread: line.unread,
      };
    }),
    next: last ? writeKeyset({ value: last.createdAt, id: last.id }) : null,
  });
}

export default function Notices() {
  const { notices, next } = useLoaderData<typeof loader>();
  const unread = notices.some((notice) => notice.unread);
  return (
    <Page width="reading">
      <PageHeader
        title="Notices"
        lead="What happened in threads that you follow, and what concerns you."
        actions={
          unread ? <ActionForm action={paths.readNotifications()}>Mark all as read</ActionForm> : undefined
        }
      />
      {notices.length === 0 ? (
        <EmptyState icon={BellOff} title="Nothing yet">
          Ask something or follow a thread, and replies appear here.
        </EmptyState>
      ) : (
        <NoticeList notices={notices} />
      )}
      <Pagination next={next ? { href: paths.notifications({ after: next }) } : null} />
    </Page>
  );
}
