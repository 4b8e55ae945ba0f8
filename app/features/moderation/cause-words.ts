import { plural } from '#app/lib/plural';
import { causeWords, flagReasonWords, type QueueCause } from './queue-item';

/** Why an item is in the queue, in one line: "Spam or advertising, flagged by 3 people". */
export function causeInWords(line: {
  cause: QueueCause;
  flagCount: number;
  topReason: string | null;
}): string {
  if (line.flagCount === 0 || line.topReason === null) return causeWords[line.cause];
  const flagged = `${flagReasonWords(line.topReason)}, flagged by ${plural(line.flagCount, 'person', 'people')}`;
  return line.cause === 'flagged' || line.cause === 'profile-report'
    ? flagged
    : `${causeWords[line.cause]}; ${flagged}`;
}
