const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const length = 12;

/**
 * A random address for a row: 12 of 36 signs, 62 bits. It tells nothing about order or number, unlike the inner key.
 * Draws bytes below 252 (7 x 36), so that no sign is likelier than another.
 */
export function newPublicId(): string {
  let id = '';
  while (id.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2))) {
      if (byte < 252 && id.length < length) id += alphabet[byte % 36];
    }
  }
  return id;
}

/** Whether a part of an address can be a public id at all; anything else is answered 404 without a query. */
export function isPublicId(text: string | undefined): text is string {
  return text !== undefined && /^[a-z0-9]{12}$/.test(text);
}
