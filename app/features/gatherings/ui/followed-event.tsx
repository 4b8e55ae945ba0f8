import { paths } from '#app/lib/paths';
import type { ThreadLink } from '../gathering';

/** The way back to the event that a thread goes on from. */
export function FollowedEvent({ event }: { event: ThreadLink }) {
  return (
    <p>
      This goes on from the event{' '}
      <a href={paths.thread(event)} dir="auto">
        {event.title}
      </a>
    </p>
  );
}
