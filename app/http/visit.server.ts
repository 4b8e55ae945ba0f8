import type { Sessions, SessionCheck } from '#app/features/accounts/sessions.server';
import type { Services } from '#app/platform/services.server';
import { visitor, type Actor } from '#app/policy/actor';

/**
 * One request from somebody: the services, who they are (asked of the database once, and only when a session cookie
 * came along), and what the answer depends on. Loaders of one page run side by side and share it.
 */
export interface Visit {
  readonly services: Services;
  readonly sessions: Sessions;
  /** The address at the far end of the trusted proxies: a key for rate limits, never stored. */
  readonly clientAddress: string;
  /** Cookies to set with the answer. */
  readonly cookies: string[];
  actor(): Promise<Actor>;
  /** Names rows that the page shows, without saying that it may be kept: for the frame around every page. */
  shows(...tags: string[]): void;
  /** Says that a signed-out answer may be kept, and which rows it shows (tags as in db/pages.ts). */
  keep(...tags: string[]): void;
  /** The tags under which the answer may be kept; null when no loader has said that it may. */
  keptUnder(): string[] | null;
  /**
   * Leaves something to be done once the answer is out, so that reading never waits for it: a read mark, say. Only
   * for what may be lost when the process dies at that moment; everything else belongs into a command.
   */
  afterwards(work: () => Promise<void>): void;
  /** Does what was left to be done, in the order in which it was left. */
  finish(): Promise<void>;
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    visit: Visit;
  }
}

export interface VisitOptions {
  services: Services;
  sessions: Sessions;
  clientAddress: string;
  cookieHeader: string | null;
}

/** Opens the visit of one request. */
export function createVisit({ services, sessions, clientAddress, cookieHeader }: VisitOptions): Visit {
  const cookies: string[] = [];
  const tags = new Set<string>();
  const leftToDo: Array<() => Promise<void>> = [];
  let mayKeep = false;
  let check: Promise<SessionCheck> | null = null;
  return {
    services,
    sessions,
    clientAddress,
    cookies,
    async actor() {
      if (!cookieHeader?.includes(sessions.cookieName)) return visitor;
      check ??= sessions.check(cookieHeader).then((found) => {
        if (found.setCookie) cookies.push(found.setCookie);
        return found;
      });
      return (await check).actor ?? visitor;
    },
    shows: (...more) => more.forEach((tag) => tags.add(tag)),
    keep(...more) {
      mayKeep = true;
      more.forEach((tag) => tags.add(tag));
    },
    keptUnder: () => (mayKeep ? [...tags] : null),
    afterwards: (work) => void leftToDo.push(work),
    async finish() {
      for (const work of leftToDo.splice(0)) await work();
    },
  };
}
