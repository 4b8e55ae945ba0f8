import type { EarningAct } from './badge';

/** What an address leads to, as somebody pastes it: of a thread, a reply or a review here; null for anything else. */
export function namedAct(
  address: string,
): { kind: Exclude<EarningAct['kind'], 'member'>; publicId: string } | null {
  const found = /\/(thread|repl|review)(?:s|ies)\/([a-z0-9]{12})(?:[/?#]|$)/.exec(address.trim());
  const kinds = { thread: 'thread', repl: 'reply', review: 'review' } as const;
  const kind = kinds[found?.[1] as keyof typeof kinds];
  return found?.[2] ? { kind, publicId: found[2] } : null;
}
