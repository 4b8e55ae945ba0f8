import { absoluteTime, relativeTime } from '#app/lib/relative-time';
import { useNow } from './now-context';

/** When, as people say it; the exact moment is in the title and for machines. */
export function RelativeTime({ at }: { at: string }) {
  return (
    <time dateTime={at} title={absoluteTime(at)}>
      {relativeTime(at, useNow())}
    </time>
  );
}
