import { ButtonLink } from '#app/components/button';
import { Notice } from '#app/components/notice';
import { paths } from '#app/lib/paths';
import type { ShownThread } from '../thread-page';

/** The foot of a thread for those who cannot write in it: why, and the way in. */
export function ReplyInvitation({ thread }: { thread: ShownThread }) {
  if (thread.locked)
    return (
      <Notice title="This thread is locked">Nothing can be added, but everything can still be read.</Notice>
    );
  if (thread.signedIn) return null;
  return (
    <div className="reply-invitation">
      <p>
        {thread.kind === 'question'
          ? 'Know the answer, or have the same question?'
          : 'Want to say something about this?'}
      </p>
      <ButtonLink href={paths.signIn(paths.thread(thread))} variant="primary">
        Sign in to reply
      </ButtonLink>
    </div>
  );
}
