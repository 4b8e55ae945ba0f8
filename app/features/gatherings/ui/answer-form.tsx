import { Button, ButtonLink } from '#app/components/button';
import { paths } from '#app/lib/paths';
import type { ShownGathering } from '../gathering';

/** What the viewer says to it, and the two ways to say it. An event that is over or cancelled takes no answer. */
export function AnswerForm({ publicId, gathering }: { publicId: string; gathering: ShownGathering }) {
  const { mine, mayAnswer, asksToSignIn, full, words } = gathering;
  if (asksToSignIn)
    return (
      <p>
        <ButtonLink href={paths.signIn(paths.threadLink(publicId))} variant="primary">
          Sign in to say whether you come
        </ButtonLink>
      </p>
    );
  if (!mayAnswer) return null;
  return (
    <form method="post" action={paths.answerEvent(publicId)} className="stack stack--s">
      {words.said ? <p>{words.said}</p> : null}
      <div className="cluster cluster--s">
        {mine === 'coming' || mine === 'waiting' ? null : (
          <Button name="answer" value="yes" variant="primary">
            {full ? 'Join the waiting list' : 'I’m coming'}
          </Button>
        )}
        {mine === 'declined' ? null : (
          <Button name="answer" value="no">
            {mine === 'waiting' ? 'Leave the waiting list' : 'I can’t come'}
          </Button>
        )}
      </div>
    </form>
  );
}
