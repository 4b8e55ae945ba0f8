/** Licences that ask for no more than a notice, so that an MIT product may ship with them. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/**
 * Packages let in under a licence that asks for more, each with its reason.
 * @type {readonly { name: RegExp, licence: string, reason: string }[]}
 */
const exceptions = [
  {
    name: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    reason: 'libvips is an unmodified library of its own that sharp links at run time and anyone may replace',
  },
  {
    name: /^@expo-google-fonts\/noto-sans$/,
    licence: 'OFL-1.1',
    reason: 'an unmodified font, which may be bundled with any software as long as it is not sold by itself',
  },
];

/**
 * Reads the SPDX expressions that packages really use: names joined by OR or AND, with brackets around the
 * whole. Anything else is refused, which asks for a look.
 *
 * @param {string} name
 * @param {string} expression
 */
export function isFreeToShip(name, expression) {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  return bare
    .split(' OR ')
    .some((choice) =>
      choice.split(' AND ').every((licence) => permissive.has(licence) || isExcepted(name, licence)),
    );
}

/** @param {string} name @param {string} licence */
function isExcepted(name, licence) {
  return exceptions.some((exception) => exception.name.test(name) && exception.licence === licence);
}
