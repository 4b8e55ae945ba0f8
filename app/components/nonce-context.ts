import { createContext, useContext } from 'react';

/** The one-time word that lets this page's own scripts run; null on pages without scripts. */
export const NonceContext = createContext<string | null>(null);

/** The nonce of the page at hand. In the browser it is empty: the scripts have run by then. */
export function useNonce(): string | undefined {
  return useContext(NonceContext) ?? undefined;
}
