import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import { Icon } from '#app/components/icon';
import { Menu, MenuAction, MenuLink } from '#app/components/menu';
import { paths } from '#app/lib/paths';
import type { ShownThread } from '../thread-page';
import { FollowMenu } from './follow-menu';

/** What one may do with the thread as a whole: follow it, and for moderators pin, close and rearrange it. */
export function ThreadActs({ thread }: { thread: ShownThread }) {
  const { acts, publicId, follow, pinned, locked, closing, replyCount } = thread;
  if (acts.length === 0) return null;
  return (
    <div className="cluster cluster--s">
      {acts.includes('follow') ? <FollowMenu publicId={publicId} level={follow} /> : null}
      {acts.includes('pin') ? (
        <Menu button={<Icon of={Ellipsis} />} label="Moderate">
          <MenuAction action={paths.pinThread(publicId)} fields={{ pinned: String(pinned) }}>
            {pinned ? 'Unpin' : 'Pin to the top of the board'}
          </MenuAction>
          {locked ? (
            <MenuAction action={paths.lockThread(publicId)} fields={{ locked: 'true' }}>
              Open again
            </MenuAction>
          ) : null}
          {closing ? null : <MenuLink href={paths.closeThread(publicId)}>Close with a reason</MenuLink>}
          <MenuLink href={paths.desk(publicId)}>Notes and who answers</MenuLink>
          <MenuLink href={paths.moveThread(publicId)}>Move to another board</MenuLink>
          <MenuLink href={paths.mergeThread(publicId)}>Merge into another thread</MenuLink>
          {replyCount > 0 ? <MenuLink href={paths.splitThread(publicId)}>Split off replies</MenuLink> : null}
        </Menu>
      ) : null}
    </div>
  );
}
