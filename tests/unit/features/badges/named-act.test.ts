import { expect, it } from 'vitest';
import { namedAct } from '#app/features/badges/named-act';

it.each([
  ['/threads/abcdefghijk1/what-helps', { kind: 'thread', publicId: 'abcdefghijk1' }],
  ['https://place.test/replies/abcdefghijk1#here', { kind: 'reply', publicId: 'abcdefghijk1' }],
  ['  /reviews/abcdefghijk1  ', { kind: 'review', publicId: 'abcdefghijk1' }],
  ['/members/somebody', null],
  ['/threads/short', null],
  ['/threads/abcdefghijk12', null],
  ['', null],
])('finds what %j leads to', (address, act) => {
  expect(namedAct(address)).toEqual(act);
});
