import { Notice } from '#app/components/notice';
import { articleStateWords, type ArticleState } from '../article';

interface VersionStateProps {
  state: ArticleState;
  reason: string;
  needsAgreement: boolean;
  agreed: boolean;
  replaces: boolean;
}

/** Where an article stands on its way, and what it waits for. */
export function VersionState({ state, reason, needsAgreement, agreed, replaces }: VersionStateProps) {
  const waits: Partial<Record<ArticleState, string>> = {
    draft:
      'Only its author and the team can see it. It is read by a second person once it is sent for review.',
    sent: 'A second person of the team reads it and publishes it, or sends it back with a reason.',
  };
  return (
    <Notice title={articleStateWords[state]}>
      {state === 'returned' || state === 'declined' ? (
        <p dir="auto" className="source">
          {reason}
        </p>
      ) : (
        <p>{waits[state]}</p>
      )}
      {state === 'declined' ? (
        <p>It is not published, and ends here. Its words stay for you to see.</p>
      ) : null}
      {replaces ? <p>What is published stays as it is{state === 'declined' ? '' : ' until then'}.</p> : null}
      {needsAgreement ? (
        <p>
          {agreed
            ? 'Its author agrees to these words.'
            : 'These words come from a reply: nothing is published before its author agrees.'}
        </p>
      ) : null}
    </Notice>
  );
}
