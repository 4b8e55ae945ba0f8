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

/** Whether a post waits for a moderator: links by somebody who is new here and has hardly written anything yet. */
export function mustWait({ text, joinedAt, visiblePosts, isTeam }: NewMemberFacts, now: Date): boolean {
  if (isTeam || !/https?:\/\/|www\.\S|\]\([^)]*\)/i.test(text)) return false;
  const isNew = now.getTime() - Date.parse(joinedAt) < newForMs && visiblePosts < fewPosts;
  return isNew || visiblePosts === 0;
}
