/** A card as it is drawn: its words are text. */
export interface KnownCard {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly site: string;
}

/** What the names in a body may lead to: a name that is not listed here stays text. */
export interface Known {
  /** Handles of members who exist, lower case. See `mentionedHandles`. */
  readonly handles?: readonly string[];
  /** Slugs of boards that every reader of the body may enter, lower case. See `mentionedBoards`. */
  readonly boards?: readonly string[];
  /** What pages elsewhere say about themselves, drawn where their address stands alone. */
  readonly cards?: readonly KnownCard[];
}
