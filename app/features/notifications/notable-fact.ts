/** The part of a fact that notices are made from. */
export interface NotableFact {
  id: number;
  kind: string;
  subjectKind: string;
  subjectId: number;
  actorId: number | null;
  payload: Record<string, string | number | boolean | null>;
}

/** What a notice comes from: a fact that is delivered twice tells once. */
export function causeOf({ id }: Pick<NotableFact, 'id'>): string {
  return `event:${id}`;
}
