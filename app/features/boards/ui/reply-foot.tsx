import { Button, ButtonLink } from '#app/components/button';
import { Composer } from '#app/components/composer';
import type { FormDraft } from '#app/components/composer-draft';
import { Notice } from '#app/components/notice';
import { paths } from '#app/lib/paths';
import type { ShownThread } from '../thread-page';
import { replyFieldId } from './quote-link';

interface ReplyFootProps {
  thread: ShownThread;
  /** What the viewer has begun to reply, and its draft. */
  begun: { body: string; draft: FormDraft };
}

/**
 * The foot of a thread: the composer, or why there is none and the way in. It posts to the page of the reply, which
 * shows the preview and keeps the words if anything is missing; so this page stays the same for every reader.
 */
export function ReplyFoot({ thread, begun }: ReplyFootProps) {
  if (thread.acts.includes('reply')) {
    return (
      <form
        method="post"
        action={paths.postReply(thread.publicId)}
        encType="multipart/form-data"
        className="form"
        id="reply"
      >
        <Composer
          field={{ id: replyFieldId, name: 'body', required: true, initialValue: begun.body }}
          thread={thread.publicId}
          draft={begun.draft}
          pictures
          label="Your reply"
          submit="Post reply"
          rows={5}
          actions={
            thread.acts.includes('use-saved') ? (
              <Button name="intent" value="resume" formNoValidate>
                Saved replies
              </Button>
            ) : undefined
          }
        />
      </form>
    );
  }
  if (thread.locked)
    return (
      <Notice title={thread.closing ? 'This thread is closed' : 'This thread is locked'}>
        Nothing can be added, but everything can still be read.
      </Notice>
    );
  if (thread.signedIn || !thread.membersReply) return null;
  return (
    <div className="reply-invitation">
      <p>
        {thread.kind === 'question'
          ? 'Know the answer, or have the same question?'
          : 'Want to say something about this?'}
      </p>
      <ButtonLink href={paths.signIn(`${paths.thread(thread)}#reply`)} variant="primary">
        Sign in to reply
      </ButtonLink>
    </div>
  );
}
