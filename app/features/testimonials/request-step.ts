/** The moments of a request to one person, as far as they have come. */
export interface RequestMoments {
  kind: 'link' | 'mail' | 'member';
  sentAt: string | null;
  openedAt: string | null;
  startedAt: string | null;
  declinedAt: string | null;
  receivedAt: string | null;
  closedAt: string | null;
  mayBeWrittenTo: boolean;
}

/** How far a request to one person has come, in the words of the team's list, and when. */
export function lastStep(line: RequestMoments): [words: string, at: string | null] {
  if (line.receivedAt) return ['Received', line.receivedAt];
  if (line.declinedAt) return ['Declined: not asked again', line.declinedAt];
  if (line.closedAt) return [closedWords(line), line.closedAt];
  if (line.startedAt) return ['Started', line.startedAt];
  if (line.openedAt) return ['Opened', line.openedAt];
  return line.sentAt ? ['Sent', line.sentAt] : ['Waits to be sent', null];
}

/** A letter that nobody got is not told like one that nobody answered. */
function closedWords({ kind, sentAt, mayBeWrittenTo }: RequestMoments): string {
  if (kind !== 'mail' || sentAt) return 'Closed';
  return mayBeWrittenTo
    ? 'Closed before it was sent'
    : 'Not sent, because they no longer allow letters. Closed';
}
