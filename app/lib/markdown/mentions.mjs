/**
 * What counts as `@handle` in running text: a handle as accounts allow it. Letters before the sign make it an address
 * (`ann@example.com`), a path or another sign something else, and a sign after it an account on another server.
 */
export const mentionPattern = /(?<![\w@/.+-])@([a-z0-9][a-z0-9_-]{0,28}[a-z0-9])(?![a-z0-9@])/gi;

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
  const handles = new Set();
  for (const [, handle] of source.matchAll(mentionPattern)) {
    handles.add(handle?.toLowerCase());
    if (handles.size === maxMentions) break;
  }
  return [...handles];
}
