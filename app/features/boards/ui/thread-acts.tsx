import Bell from 'lucide/dist/esm/icons/bell.mjs';
import BellRing from 'lucide/dist/esm/icons/bell-ring.mjs';
import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import { ActionForm } from '#app/components/action-form';
import { Icon } from '#app/components/icon';
import { Menu, MenuAction } from '#app/components/menu';
import { paths } from '#app/lib/paths';
import type { ShownThread } from '../thread-page';

/** What one may do with the thread as a whole: follow it, and for moderators pin and lock it. */
export function ThreadActs({ thread }: { thread: ShownThread }) {
  const { acts, publicId, followed, pinned, locked } = thread;
  if (acts.length === 0) return null;
  return (
    <div className="cluster cluster--s">
      {acts.includes('follow') ? (
        <ActionForm
          action={paths.followThread(publicId)}
          fields={{ following: String(followed) }}
          icon={followed ? BellRing : Bell}
          aria-pressed={followed}
        >
          {followed ? 'Following' : 'Follow'}
        </ActionForm>
      ) : null}
      {acts.includes('pin') ? (
        <Menu button={<Icon of={Ellipsis} />} label="Moderate">
          <MenuAction action={paths.pinThread(publicId)} fields={{ pinned: String(pinned) }}>
            {pinned ? 'Unpin' : 'Pin to the top of the board'}
          </MenuAction>
          <MenuAction action={paths.lockThread(publicId)} fields={{ locked: String(locked) }}>
            {locked ? 'Unlock' : 'Lock: no more replies'}
          </MenuAction>
        </Menu>
      ) : null}
    </div>
  );
}
