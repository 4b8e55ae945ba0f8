import { createContext, useContext } from 'react';

/**
 * The moment the page was answered, as ISO text, given by root from its loader. Server and browser then count from
 * the same moment, so "3 hours ago" never differs between the two.
 */
export const NowContext = createContext<string | null>(null);

export function useNow(): string {
  const now = useContext(NowContext);
  if (now === null) throw new Error('NowContext is missing: root provides it around every page.');
  return now;
}
