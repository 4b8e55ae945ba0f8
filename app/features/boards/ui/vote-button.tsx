import ThumbsUp from 'lucide-react/icons/thumbs-up';
import { ActionForm } from '#app/components/action-form';
import { formatCount, plural } from '#app/lib/plural';

interface VoteButtonProps {
  /** The route that gives or takes back the vote. */
  action: string;
  count: number;
  /** Whether the reader has said so already. */
  given: boolean;
  /** One's own words cannot be voted for: the count stands alone. */
  own?: boolean | undefined;
}

/** "This helped", with how many said so. Pressing again takes it back. */
export function VoteButton({ action, count, given, own }: VoteButtonProps) {
  if (own) return <span className="vote-count">{plural(count, 'person was helped', 'people were helped')}</span>;
  return (
    <ActionForm
      action={action}
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
