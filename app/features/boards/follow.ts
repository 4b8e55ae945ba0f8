/** How much a member wants to hear of a thread; who has chosen nothing hears nothing but their own name. */
export const followLevels = ['all', 'answers', 'mute'] as const;
export type FollowLevel = (typeof followLevels)[number];

/** A choice of the menu: a level, or to stop following. */
export type FollowChoice = FollowLevel | 'none';

/** The words of each choice: in the menu, on the closed button, and after it was made. */
export const followWords: Record<FollowChoice, { choice: string; button: string; said: string }> = {
  all: { choice: 'All replies', button: 'Following', said: 'You hear of every new reply.' },
  answers: {
    choice: 'Answers only: the first reply, the first of the team, the accepted one',
    button: 'Answers only',
    said: 'You hear of the first reply, the first of the team and the accepted answer.',
  },
  mute: { choice: 'Nothing, not even a mention', button: 'Muted', said: 'You hear nothing of it any more.' },
  none: { choice: 'Stop following', button: 'Follow', said: 'You do not follow it any more.' },
};

/** The choice that came with a form; null for anything that is none. */
export function readFollowChoice(value: unknown): FollowChoice | null {
  return value === 'none' || followLevels.some((level) => level === value) ? (value as FollowChoice) : null;
}
