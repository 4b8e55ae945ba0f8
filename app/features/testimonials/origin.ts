/** What words can be taken from, with the consent of who wrote them. */
export const originKinds = ['review', 'thread', 'reply'] as const;
export type OriginKind = (typeof originKinds)[number];

/** How it stands with words that somebody was asked for, as the team reads it beside them. */
export type AskedState = 'draft' | 'refused' | 'received' | 'approved' | 'declined' | 'withdrawn';

export const askedWords: Record<AskedState, string> = {
  draft: 'Its author is asked whether these words may be used',
  refused: 'Its author was asked and would rather not',
  received: 'Its author lends these words; the team has to look at them',
  approved: 'Its author lends these words',
  declined: 'Its author lent these words; the team does not use them',
  withdrawn: 'Its author has taken these words back',
};

/** Reads what kind of thing an address is about. */
export function readOriginKind(text: string | undefined): OriginKind | null {
  return originKinds.find((kind) => kind === text) ?? null;
}
