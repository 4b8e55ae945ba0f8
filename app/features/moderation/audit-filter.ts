import { readDay } from '#app/lib/calendar-day';

/** Which entries of the audit log somebody looks for. */
export interface AuditFilter {
  /** Whoever acted, by handle. */
  who: string | null;
  /** Whom it was about, by handle: their account, or words of theirs. */
  whom: string | null;
  /** The act, or the beginning of it: `decision` finds `decision.hide`. */
  action: string | null;
  /** The first and the last day, UTC, both counted in. */
  from: string | null;
  to: string | null;
}

/** The filter that an address asks for; what cannot be one is left out. */
export function readAuditFilter(query: URLSearchParams): AuditFilter {
  return {
    who: handleOf(query.get('who')),
    whom: handleOf(query.get('whom')),
    action: /^[a-z.-]{1,60}$/.exec(query.get('action')?.trim() ?? '')?.[0] ?? null,
    from: readDay(query.get('from')),
    to: readDay(query.get('to')),
  };
}

/** The filter as parts of an address. */
export function writeAuditFilter(filter: AuditFilter): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value ?? undefined]));
}

function handleOf(text: string | null): string | null {
  return /^@?([\w-]{1,40})$/.exec(text?.trim() ?? '')?.[1] ?? null;
}
