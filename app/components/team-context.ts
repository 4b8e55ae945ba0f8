import { createContext, useContext } from 'react';

/** What the brand's people are called next to their words: "Acme team". Given by root, which knows the brand's name. */
export const TeamContext = createContext<string>('Team');

/** The team's label for words that were written in a role of the team; null for a customer's. */
export function useTeamLabel(role: string): string | null {
  const team = useContext(TeamContext);
  return role === 'member' ? null : team;
}
