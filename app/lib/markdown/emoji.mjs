import { nameToEmoji } from 'gemoji';

/** `:wave:`, but not the `:30:` of a time or a part of a longer word. */
const emojiPattern = /(?<![\w:])(:([a-z0-9_+-]{1,40}):)(?!\w)/g;

/**
 * Puts signs where text names them (`:wave:`), by the names that GitHub made known. What is no name stays as it is.
 *
 * @param {string} text
 * @returns {string}
 */
export function withEmoji(text) {
  return text.replace(emojiPattern, (written, _whole, /** @type {string} */ name) =>
    Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? written) : written,
  );
}
