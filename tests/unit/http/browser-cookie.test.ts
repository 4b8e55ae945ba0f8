import { describe, expect, it } from 'vitest';
import { browserOf } from '#app/http/browser-cookie.server';

const from = (cookie: string) => browserOf(new Request('https://house.test/', { headers: { cookie } }));

describe('browserOf', () => {
  it('gives a browser a name and knows it by it, for the whole place and out of reach of scripts', () => {
    const { name, cookie } = from('');
    expect(cookie).toMatch(/^vouch_browser=[\w-]{22}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(from(cookie.split(';')[0] ?? '').name).toBe(name);
    expect(from('').name).not.toBe(name);
  });

  it('takes no name that is not one of ours', () => {
    expect(from('vouch_browser=jonas').name).toMatch(/^[\w-]{22}$/);
  });
});
