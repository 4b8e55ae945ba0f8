import Bell from 'lucide/dist/esm/icons/bell.mjs';
import BellOff from 'lucide/dist/esm/icons/bell-off.mjs';
import BellRing from 'lucide/dist/esm/icons/bell-ring.mjs';
import Check from 'lucide/dist/esm/icons/check.mjs';
import { Icon } from '#app/components/icon';
import { Menu, MenuAction } from '#app/components/menu';
import { paths } from '#app/lib/paths';
import { followLevels, followWords, type FollowChoice, type FollowLevel } from '../follow';

const icons = { all: BellRing, answers: BellRing, mute: BellOff, none: Bell };

/** How much the reader wants to hear of a thread: one menu, and its button says how it is now. */
export function FollowMenu({ publicId, level }: { publicId: string; level: FollowLevel | null }) {
  const now: FollowChoice = level ?? 'none';
  const { button } = followWords[now];
  const choices: FollowChoice[] = level === null ? [...followLevels] : [...followLevels, 'none'];
  return (
    <Menu
      label={`What to hear of this thread, now: ${button}`}
      buttonClassName="button"
      button={
        <>
          <Icon of={icons[now]} />
          {button}
        </>
      }
    >
      {choices.map((choice) => (
        <MenuAction
          key={choice}
          action={paths.followThread(publicId)}
          fields={{ level: choice }}
          icon={choice === now ? Check : icons[choice]}
          pressed={choice === 'none' ? undefined : choice === now}
        >
          {followWords[choice].choice}
        </MenuAction>
      ))}
    </Menu>
  );
}
