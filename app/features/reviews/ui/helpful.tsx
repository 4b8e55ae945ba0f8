import ThumbsDown from 'lucide/dist/esm/icons/thumbs-down.mjs';
import ThumbsUp from 'lucide/dist/esm/icons/thumbs-up.mjs';
import { ActionForm } from '#app/components/action-form';
import { formatCount, plural } from '#app/lib/plural';

export interface HelpfulProps {
  action: string;
  otherAction: string;
  /** Who found it helpful, and who did not. */
  count: number;
  unhelpful: number;
  given: boolean;
  givenOther: boolean;
  /** One's own words one cannot vote for. */
  own?: boolean | undefined;
}

/** Whether a review helped: one word of each reader, for it or not. It orders the list, and nothing else. */
export function Helpful({ action, otherAction, count, unhelpful, given, givenOther, own }: HelpfulProps) {
  if (own)
    return (
      <span className="vote-count">
        {plural(count, 'person found this helpful', 'people found this helpful')}
        {unhelpful > 0 ? `, of ${formatCount(count + unhelpful)}` : null}
      </span>
    );
  return (
    <>
      <ActionForm
        action={action}
        fields={{ given: String(given) }}
        icon={ThumbsUp}
        variant="quiet"
        tight
        aria-pressed={given}
        aria-label={`Helpful, ${plural(count, 'vote', 'votes')}`}
      >
        Helpful
        <span className="figure">{formatCount(count)}</span>
      </ActionForm>
      <ActionForm
        action={otherAction}
        fields={{ given: String(givenOther) }}
        icon={ThumbsDown}
        variant="quiet"
        tight
        aria-pressed={givenOther}
        aria-label={`Did not help, ${plural(unhelpful, 'vote', 'votes')}`}
      >
        <span className="figure">{formatCount(unhelpful)}</span>
      </ActionForm>
    </>
  );
}
