const AVATAR_HUES = 12;

/** At most two letters that stand for a name: first and last word, in the name's own script. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words.slice(0, 1);
  return (
    ends
      .map((word) => /[\p{L}\p{N}]/u.exec(word ?? '')?.[0] ?? '')
      .join('')
      .toLocaleUpperCase('en') || '?'
  );
}

/** Which of the avatar hues belongs to an id: the same person has the same colour on every page and every day. */
export function avatarHueOf(key: string): number {
  let hash = 0;
  for (const letter of key) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % AVATAR_HUES;
}
