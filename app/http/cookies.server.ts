import { parse, serialize } from 'cookie';

const flashName = 'vouch_flash';
const themeName = 'vouch_theme';
/** Longer sentences would not fit a cookie in every browser. */
const maxFlashLength = 300;

export type Theme = 'light' | 'dark' | 'auto';

/** A sentence to show once on the next page. It holds nothing secret and is shown as plain text. */
export function flashCookie(sentence: string): string {
  return serialize(flashName, sentence.slice(0, maxFlashLength), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    maxAge: 60,
  });
}

/** Takes the shown sentence away again. */
export function clearedFlashCookie(): string {
  return serialize(flashName, '', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 0 });
}

/** The sentence to show, if one came along. */
export function readFlash(cookieHeader: string | null): string | null {
  return parse(cookieHeader ?? '')[flashName]?.slice(0, maxFlashLength) || null;
}

/** Whether an answer for this browser would differ from everybody else's because of a waiting sentence. */
export function hasFlash(cookieHeader: string | undefined): boolean {
  return cookieHeader?.includes(`${flashName}=`) ?? false;
}

/** The looks that the reader chose. */
export function readTheme(cookieHeader: string | null | undefined): Theme {
  const theme = /(?:^|;\s*)vouch_theme=(light|dark)(?:;|$)/.exec(cookieHeader ?? '')?.[1];
  return (theme as Theme | undefined) ?? 'auto';
}

/** Remembers the looks for a year; 'auto' forgets them. */
export function themeCookie(theme: Theme): string {
  const year = 365 * 24 * 60 * 60;
  return serialize(themeName, theme, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    maxAge: theme === 'auto' ? 0 : year,
  });
}
