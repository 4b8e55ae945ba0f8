import type { EarlierSanction } from './sanction-ladder';

const kinds: Record<EarlierSanction['kind'], string> = {
  warning: 'Warning',
  silence: 'Silence',
  suspension: 'Suspension',
};

/** A sanction in a line, and whether there is still something to lift. A warning goes on until it is lifted. */
export function sanctionStateInWords(
  sanction: EarlierSanction & { endsAt: string | null },
  now: Date,
): { words: string; goesOn: boolean } {
  const { kind, createdAt, endsAt, liftedAt } = sanction;
  const since = `${kinds[kind]} since ${createdAt.slice(0, 10)}`;
  if (liftedAt) return { words: `${since}, lifted on ${liftedAt.slice(0, 10)}`, goesOn: false };
  if (!endsAt) return { words: since, goesOn: true };
  const goesOn = Date.parse(endsAt) > now.getTime();
  return { words: `${since}, ${goesOn ? 'until' : 'over since'} ${endsAt.slice(0, 10)}`, goesOn };
}
