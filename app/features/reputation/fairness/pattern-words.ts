import { plural } from '#app/lib/plural';

/** What a pattern is, as its line and its page are called. */
export function titleOfPattern({ accounts, burst }: { accounts: number; burst: { votes: number } | null }) {
  return burst
    ? `${plural(burst.votes, 'vote', 'votes')} of one account within minutes`
    : `${plural(accounts, 'account', 'accounts')} that mostly lift each other`;
}

/** How long a burst took, in words. */
export function lengthOfBurst({ fromAt, untilAt }: { fromAt: string; untilAt: string }): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(untilAt) - Date.parse(fromAt)) / 60_000));
  return plural(minutes, 'minute', 'minutes');
}
