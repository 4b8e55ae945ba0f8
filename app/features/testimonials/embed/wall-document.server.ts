import { createHash } from 'node:crypto';
import { escapeHtml } from '#app/mail/escape-html';
import type { WallAnswer, WalledVideo } from './wall-answer';
import { wallStyles } from './wall-styles';

/** A wall as a whole page for a frame: no script, its own styles inside, words escaped. */
export function wallDocument({ wall, testimonials }: WallAnswer): string {
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escapeHtml(wall.name)}</title><style>${stylesOf(wall.theme)}</style></head><body>`,
    testimonials.length === 0
      ? `<p><a href="${escapeHtml(wall.page)}" target="_blank" rel="noopener">${escapeHtml(wall.name)}</a></p>`
      : `<main class="wall wall--${wall.layout}" tabindex="0" aria-label="${escapeHtml(wall.name)}">${testimonials.map(quote).join('')}</main>`,
    '</body></html>',
  ].join('');
}

/** What the frame may do: show these very styles, our pictures and films, inside the pages that the wall names and nowhere else. */
export function wallPolicy(
  theme: WallAnswer['wall']['theme'],
  { own, origins }: { own: string; origins: readonly string[] },
): string {
  const hash = createHash('sha256').update(stylesOf(theme)).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    `img-src ${own}`,
    `media-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[own, ...origins].join(' ')}`,
  ].join('; ');
}

function stylesOf(theme: WallAnswer['wall']['theme']): string {
  const scheme = theme === 'auto' ? 'light dark' : theme;
  return `:root{color-scheme:${scheme}}html,body{block-size:100%;margin:0;font:1em/1.5 system-ui,sans-serif}${wallStyles}`;
}

function film({ url, poster, width, height, words }: WalledVideo): string {
  const shown = `preload="none" controls playsinline width="${width}" height="${height}"`;
  return [
    `<video ${shown} poster="${escapeHtml(poster)}" src="${escapeHtml(url)}" aria-label="${escapeHtml(words)}"></video>`,
    `<p dir="auto">${escapeHtml(words)}</p>`,
  ].join('');
}

function quote(testimonial: WallAnswer['testimonials'][number]): string {
  const { words, shortened, name, detail, photo, video } = testimonial;
  const notes = [detail, shortened ? 'Shortened, as its author allows' : ''].filter(Boolean);
  return [
    `<figure><blockquote dir="auto">${escapeHtml(words)}</blockquote>`,
    video ? film(video) : '',
    '<figcaption>',
    photo ? `<img src="${escapeHtml(photo)}" alt="" width="48" height="48" loading="lazy">` : '',
    `<span><bdi>${escapeHtml(name)}</bdi>${notes.map((note) => `<small><bdi>${escapeHtml(note)}</bdi></small>`).join('')}</span>`,
    '</figcaption></figure>',
  ].join('');
}
