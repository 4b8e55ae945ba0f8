import type { TraceKind } from './cleanup';

/** One thing that is taken away, as it was noted when the clean-up began. */
export interface Trace {
  id: number;
  kind: TraceKind;
  subjectKind: string;
  subjectId: number;
  variant: string;
  detail: Record<string, unknown>;
}

/** Traces of one kind, which are taken away or brought back together, and whose they are. */
export interface Slice {
  kind: TraceKind;
  traces: readonly Trace[];
  memberId: number;
}

export const subjectsOf = (traces: readonly Trace[]): number[] => traces.map(({ subjectId }) => subjectId);

/** A fact that was noted with a trace, as text; empty when it was not. */
export function noted(trace: Trace, name: string): string {
  const value = trace.detail[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Those traces whose subject is among these. */
export function among(traces: readonly Trace[], subjectIds: readonly number[]): Trace[] {
  const there = new Set(subjectIds);
  return traces.filter(({ subjectId }) => there.has(subjectId));
}
