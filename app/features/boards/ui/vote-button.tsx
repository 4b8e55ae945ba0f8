import ThumbsUp from 'lucide/dist/esm/icons/thumbs-up.mjs';
import { ActionForm } from '#app/components/action-form';
import { formatCount, plural } from '#app/lib/plural';

interface VoteButtonProps {
  /** The route that gives or takes back the vote. */
  action: string;
  count: number;
  /** Whether the reader has said so already. */
  given: boolean;
}

/** "This helped", with how many said so. Pressing again takes it back: the form says which, so a double click is one vote. */
export function VoteButton({ action, count, given }: VoteButtonProps) {
  return (
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
  );
}

/** The same for those who cannot vote: their own words, or nobody signed in. */
export function VoteCount({ count }: { count: number }) {
  return count > 0 ? (
    <span className="vote-count">{plural(count, 'person was helped', 'people were helped')}</span>
  ) : null;
}
