/**
 * How the parts of a match make one score. Both corpora and both engines' judges showed the same: the sum of rare
 * words orders long questions well, and for two or three words it decides whether all of them stand in one title.
 */
export const relevance = {
  /** Share of the score that a document keeps only as far as it has the question's words, each by its rarity. */
  completeness: 0.3,
  /** A title that holds the whole question doubles the score; half of it adds a quarter of that. */
  titleBonus: 1,
  /** In a title another form of the word (orders, order) counts this much beside the very word. */
  otherForm: 0.7,
  /** A reply by itself beside a thread: it is shown within its thread, which should be about the question too. */
  reply: 0.7,
  /** What ten people's "this helped", and being the accepted or solved one, add at most. */
  votes: 0.02,
  accepted: 0.05,
  /** Documents with less of the question than this share of the best one's are not results at all. */
  leastPresence: 0.2,
  /** By date, only what has (nearly) all of what the best one has is listed. */
  leastPresenceByDate: 0.9,
};
