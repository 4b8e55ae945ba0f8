/** What the names in a body may lead to: a name that is not listed here stays text. */
export interface Known {
  /** Handles of members who exist, lower case. See `mentionedHandles`. */
  readonly handles?: readonly string[];
  /** Slugs of boards that every reader of the body may enter, lower case. See `mentionedBoards`. */
  readonly boards?: readonly string[];
}
