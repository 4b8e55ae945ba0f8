import type { PostState } from './thread';

/** Why a post is not open to all, for the two kinds of people who see it: its author and the moderators. */
export function explainState(state: PostState, own: boolean): string | null {
  const who = own ? 'Only you and the moderators see this.' : 'Only its author and the moderators see this.';
  switch (state) {
    case 'visible':
    case 'moved':
      return null;
    case 'held':
      return `${who} It waits for a moderator.`;
    case 'hidden':
      return own
        ? `${who} A moderator has taken it down; Settings, Decisions says why. You can change it and send it again.`
        : `${who} A moderator has taken it down.`;
    case 'withdrawn':
      return 'Its author has withdrawn it. Only the moderators see this.';
  }
}
