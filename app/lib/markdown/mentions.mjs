/**
 * What counts as `@handle` in running text: a handle as accounts allow it. Letters before the sign make it an address
 * (`ann@example.com`), a path or another sign something else, and a sign after it an account on another server.
 */
export const mentionPattern = /(?<![\w@/.+-])@([a-z0-9][a-z0-9_-]{0,28}[a-z0-9])(?![a-z0-9@])/gi;

/**
 * What counts as `#board-slug`: words of any script joined by hyphens, as addresses of boards are made. A letter, a
 * slash or an ampersand before the sign makes it a part of something else.
 */
export const boardPattern =
  /(?<![\p{L}\p{N}_&#/.+-])#([\p{L}\p{N}]{1,60}(?:-[\p{L}\p{N}]{1,60}){0,20})(?![\p{L}\p{N}_#-])/gu;

/** A body that names more people than this is a broadcast, not a conversation. */
export const maxMentions = 20;

/**
 * The handles that a body may mention, lower case, each once, for looking up which of them exist.
 *
 * It reads the raw source, so it also finds names inside code, where the renderer makes no link.
 *
 * @param {string} source
 * @returns {string[]} at most `maxMentions`
 */
export function mentionedHandles(source) {
  return namesIn(source, mentionPattern);
}

/**
 * The boards that a body may mention by their address, in the same way.
 *
 * @param {string} source
 * @returns {string[]} at most `maxMentions`
 */
export function mentionedBoards(source) {
  return namesIn(source, boardPattern);
}

/** @param {string} source @param {RegExp} pattern */
function namesIn(source, pattern) {
  /** @type {Set<string>} */
  const names = new Set();
  for (const [, name] of source.matchAll(pattern)) {
    if (name) names.add(name.toLowerCase());
    if (names.size === maxMentions) break;
  }
  return [...names];
}
