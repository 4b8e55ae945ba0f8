import { readDay } from '#app/lib/calendar-day';

/** What became of an act, as somebody asks for it: points, nothing (with its reason), or points taken back. */
export const statementOutcomes = ['given', 'spent', 'nothing', 'back'] as const;
export type StatementOutcome = (typeof statementOutcomes)[number];

/** Which entries of a statement somebody looks for. */
export interface StatementFilter {
  rule: string | null;
  outcome: StatementOutcome | null;
  /** The first and the last day, UTC, both counted in. */
  from: string | null;
  to: string | null;
}

/** The filter that an address asks for; what cannot be one is left out. */
export function readStatementFilter(query: URLSearchParams): StatementFilter {
  return {
    rule: /^[a-z0-9.:-]{1,60}$/.exec(query.get('rule') ?? '')?.[0] ?? null,
    outcome: statementOutcomes.find((outcome) => outcome === query.get('outcome')) ?? null,
    from: readDay(query.get('from')),
    to: readDay(query.get('to')),
  };
}

/** Whether it leaves anything out. */
export function isNarrowed(filter: StatementFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** Whether it leaves out entries between others: a running balance makes sense only beside every entry of its days. */
export function leavesGaps({ rule, outcome }: StatementFilter): boolean {
  return rule !== null || outcome !== null;
}

/** The filter as parts of an address. */
export function writeStatementFilter(filter: StatementFilter): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value ?? undefined]));
}
