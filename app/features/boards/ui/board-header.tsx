import Plus from 'lucide/dist/esm/icons/plus.mjs';
import { ButtonLink } from '#app/components/button';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { PageHeader } from '#app/components/page-header';
import { Tabs } from '#app/components/tabs';
import { paths } from '#app/lib/paths';
import type { ThreadFilter } from '../thread';
import { FollowButton } from './follow-button';

interface BoardHeaderProps {
  board: { slug: string; name: string; description: string };
  filters: readonly ThreadFilter[];
  filter: ThreadFilter;
  tag: string | null;
  mayManage: boolean;
  mayPost: boolean;
  takesIdeas: boolean;
  takesEvents: boolean;
  /** Null for who cannot follow. */
  following: boolean | null;
}

const words: Record<ThreadFilter, string> = {
  all: 'All',
  unsolved: 'Unsolved',
  unanswered: 'No answer yet',
  mine: 'Yours',
  following: 'Following',
};

/** Which board this is, the way to ask, and the ways to look at it. */
export function BoardHeader(props: BoardHeaderProps) {
  const { board, filters, filter, tag, mayManage, mayPost, takesIdeas, takesEvents, following } = props;
  return (
    <>
      <PageHeader
        before={<Breadcrumbs trail={[{ href: paths.boards(), label: 'Boards' }]} />}
        title={<bdi>{board.name}</bdi>}
        lead={board.description ? <bdi>{board.description}</bdi> : undefined}
        actions={
          <>
            {mayManage ? <ButtonLink href={paths.editBoard(board.slug)}>Change board</ButtonLink> : null}
            {following === null ? null : (
              <FollowButton
                action={paths.followBoard(board.slug)}
                following={following}
                what={`new threads in ${board.name}`}
              />
            )}
            {mayPost ? (
              <ButtonLink href={paths.newThread({ board: board.slug })} variant="primary" icon={Plus}>
                New thread
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Tabs
        label="Which threads"
        tabs={[
          ...filters.map((each) => ({
            href: paths.board(board.slug, {
              ...(each === 'all' ? {} : { show: each }),
              ...(tag === null ? {} : { tag }),
            }),
            label: words[each],
            current: each === filter,
          })),
          ...(takesIdeas ? [{ href: paths.ideas(board.slug), label: 'Ideas' }] : []),
          ...(takesEvents ? [{ href: paths.eventsOfBoard(board.slug), label: 'Events' }] : []),
        ]}
      />
    </>
  );
}
