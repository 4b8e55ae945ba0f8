import Bell from 'lucide/dist/esm/icons/bell.mjs';
import BellRing from 'lucide/dist/esm/icons/bell-ring.mjs';
import { ActionForm } from '#app/components/action-form';

interface FollowButtonProps {
  /** The route that follows a board or a tag. */
  action: string;
  following: boolean;
  /** What is followed, for those who hear the button alone. */
  what: string;
}

/** Follows a board or a tag, or stops: each new thread of it becomes a notice. */
export function FollowButton({ action, following, what }: FollowButtonProps) {
  return (
    <ActionForm
      action={action}
      fields={{ following: String(following) }}
      icon={following ? BellRing : Bell}
      aria-pressed={following}
      aria-label={`Follow ${what}`}
    >
      {following ? 'Following' : 'Follow'}
    </ActionForm>
  );
}
