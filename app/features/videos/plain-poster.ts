import { lengthOf } from '#app/lib/shown-video';

/**
 * What stands for a video that nobody gave a picture: a field in the video's own shape with its length. The sign that
 * it can be played is the browser's own. Drawn by us from three numbers; nothing of anybody's text is in it.
 */
export function plainPoster({
  width,
  height,
  milliseconds,
}: {
  width: number;
  height: number;
  milliseconds: number;
}): string {
  const unit = Math.min(width, height) / 100;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    '<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#24333a"/><stop offset="1" stop-color="#3d5058"/></linearGradient></defs>',
    `<rect width="${width}" height="${height}" fill="url(#g)"/>`,
    `<text x="${(width - unit * 5).toFixed(1)}" y="${(unit * 12).toFixed(1)}" fill="#fff" font-family="system-ui,sans-serif" font-size="${(unit * 8).toFixed(1)}" text-anchor="end">${lengthOf(milliseconds)}</text>`,
    '</svg>',
  ].join('');
}
