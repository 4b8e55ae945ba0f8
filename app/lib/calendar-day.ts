/** A day of the calendar as an address or a form names it (2026-02-28); null for what is none, 31 February say. */
export function readDay(text: string | null): string | null {
  const day = /^\d{4}-\d\d-\d\d$/.exec(text ?? '')?.[0];
  const at = Date.parse(`${day}T00:00:00Z`);
  return day && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : null;
}
