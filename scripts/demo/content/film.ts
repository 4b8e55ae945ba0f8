/** A film that lies in `films`, with what is said or seen in it. */
export interface Film {
  file: string;
  words: string;
}

/** What may be shown by a film, too. */
export interface Filmed {
  film?: Film;
}
