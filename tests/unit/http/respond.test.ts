import { describe, expect, it } from 'vitest';
import { ownPath } from '#app/http/respond.server';

describe('ownPath', () => {
  it.each(['/', '/boards', '/search?q=a//b', '/threads/abc/a-slug#reply-3'])('keeps %s', (address) => {
    expect(ownPath(address, '/home')).toBe(address);
  });

  it.each([
    'https://example.com',
    '//example.com',
    '/\\example.com',
    '/%2fexample.com',
    '/https://example.com',
    '/a/..//example.com',
    '/\tb',
    'boards',
    null,
  ])('does not go to %s', (address) => {
    expect(ownPath(address, '/home')).toBe('/home');
  });
});
