import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import type { Split } from '../rearranging/split';

/** Where replies went that stood here. */
export function SplitLines({ splits }: { splits: readonly Split[] }) {
  return splits.map(({ position, replies, thread }) => (
    <p className="post post--elsewhere" key={position}>
      <span>
        {plural(replies, 'reply', 'replies')} moved to <a href={paths.thread(thread)}>{thread.title}</a>
      </span>
    </p>
  ));
}
