/** What the rule about new members' links looks at. */
export interface NewMemberFacts {
  text: string;
  joinedAt: string;
  visiblePosts: number;
  isTeam: boolean;
}

/** A day is long enough for a spammer's batch to be seen and short enough for a customer to forget it. */
const newForMs = 24 * 60 * 60 * 1000;
const fewPosts = 3;

/**
 * Whether words name an address or link to one. Seen in what was typed: nothing that renders to a link escapes it,
 * except the address of a post here, as every quote has it, or of a picture that was sent to us.
 */
export function hasLink(text: string): boolean {
  return /https?:\/\/|www\.\S|\]\((?!\/(?:(?:threads|replies)\/[a-z0-9]{12}|uploads\/[a-z0-9]{12}\/full\.webp)\))[^)]*\)/i.test(
    text,
  );
}

/** Whether a post waits for a moderator: links by somebody who is new here and has hardly written anything yet. */
export function mustWait({ text, joinedAt, visiblePosts, isTeam }: NewMemberFacts, now: Date): boolean {
  if (isTeam || !hasLink(text)) return false;
  const isNew = now.getTime() - Date.parse(joinedAt) < newForMs && visiblePosts < fewPosts;
  return isNew || visiblePosts === 0;
}
