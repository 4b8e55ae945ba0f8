const dayMs = 86_400_000;

/** Until when an appeal that is made now is answered, by the promise of the house. */
export function answerBy(now: Date, days: number): Date {
  return new Date(now.getTime() + days * dayMs);
}
