import { describe, expect, it } from 'vitest';
import { hasLink, hostsOf, isUnder, linksIn, readHost } from '#app/features/rules/links-in-text';

describe('hasLink', () => {
  it('sees every way in which words become a link', () => {
    for (const text of [
      'http://a.test',
      'HTTPS://A.TEST',
      'www.a.test',
      '[x](//a.test)',
      '<https://a.test>',
      '[r]: https://a.test',
      '[r]: //a.test',
      '[x](/replies/a1b2c3d4e5f6/edit)',
      '[x](/replies/a1b2c3d4e5f6) [y](//a.test)',
      '[x](this)',
    ])
      expect(hasLink(text), text).toBe(true);
  });

  it('sees none in a quote, which leads back to a post here', () => {
    expect(hasLink('> [Ann](/replies/a1b2c3d4e5f6) wrote:')).toBe(false);
  });

  it('sees none in the names of people and files', () => {
    for (const text of ['@ann', 'read-me.txt', 'ann@example', 'wwwhat'])
      expect(hasLink(text), text).toBe(false);
  });
});

describe('linksIn', () => {
  it('counts a Markdown link with a full address once', () => {
    expect(linksIn('[one](https://a.test) and https://b.test, www.c.test')).toHaveLength(3);
  });
});

describe('hostsOf', () => {
  it('reads hosts as the domain name system does, without credentials and ports', () => {
    expect(
      hostsOf(linksIn('https://good.test@EVIL.test:8080/x [y](//www.evil.test) http://bücher.test')),
    ).toEqual(['evil.test', 'xn--bcher-kva.test']);
  });
});

it('compares hosts label by label', () => {
  expect(isUnder('shop.spam.test', ['spam.test'])).toBe('spam.test');
  expect(isUnder('notspam.test', ['spam.test'])).toBeNull();
});

it('takes a host as it is typed, and nothing that is none', () => {
  expect(readHost('https://www.Spam.test/offer')).toBe('spam.test');
  expect(readHost('spam.test/offer')).toBe('spam.test');
  for (const typed of ['spam', 'spam test', '*.spam.test', '']) expect(readHost(typed), typed).toBeNull();
});
