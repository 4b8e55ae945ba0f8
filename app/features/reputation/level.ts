/** A step of standing that points lead to. Levels only name a balance; they are never stored. */
export interface Level {
  rank: number;
  name: string;
  /** The balance from which it is reached. */
  from: number;
  /** What it says about a person, in a sentence. */
  sentence: string;
}

export const levels: readonly Level[] = [
  { rank: 1, name: 'Newcomer', from: 0, sentence: 'Has just arrived.' },
  { rank: 2, name: 'Neighbour', from: 25, sentence: 'Has helped somebody at least once.' },
  { rank: 3, name: 'Helper', from: 150, sentence: 'Helps others again and again.' },
  { rank: 4, name: 'Guide', from: 600, sentence: 'Is somebody whose answers others look for.' },
  { rank: 5, name: 'Mentor', from: 2000, sentence: 'Has carried this community for a long time.' },
];

/** The level of a balance. A balance below zero is a newcomer's. */
export function levelOf(points: number): Level {
  return levels.reduce((reached, level) => (points >= level.from ? level : reached), levels[0] as Level);
}

/** The next level and how far it is; null at the top. */
export function nextLevel(points: number): { level: Level; missing: number } | null {
  const level = levels.find((candidate) => candidate.from > points);
  return level ? { level, missing: level.from - points } : null;
}
