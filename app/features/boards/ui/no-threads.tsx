import MessageCircle from 'lucide/dist/esm/icons/message-circle.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { paths } from '#app/lib/paths';
import type { ThreadFilter } from '../thread';

const words: Record<ThreadFilter, { title: string; text: string }> = {
  all: {
    title: 'Nobody has written here yet',
    text: 'The first thread sets the tone: ask what you wanted to know, or tell what you found out.',
  },
  unsolved: {
    title: 'Every question is solved',
    text: 'Questions stand here until their answer has been accepted.',
  },
  unanswered: {
    title: 'Every question has an answer',
    text: 'New questions stand here until somebody replies. Thank you for looking.',
  },
  mine: {
    title: 'You have not begun a thread here',
    text: 'What you ask in this board is found here again, also while it waits for a moderator.',
  },
  following: {
    title: 'You follow no thread here',
    text: 'Follow a thread on its page, and its news come to your notices.',
  },
};

/** A list without threads says why, and what would stand in it. */
export function NoThreads({
  board,
  filter,
  tag,
  mayPost,
}: {
  board: { slug: string };
  filter: ThreadFilter;
  tag: string | null;
  mayPost: boolean;
}) {
  const { title, text } = words[filter];
  return (
    <EmptyState
      icon={MessageCircle}
      title={tag === null ? title : 'No thread here has this tag'}
      action={
        mayPost ? (
          <ButtonLink href={paths.newThread({ board: board.slug })}>Begin a thread</ButtonLink>
        ) : undefined
      }
    >
      {text}
    </EmptyState>
  );
}
