import { lengthOf } from '#app/lib/shown-video';

/**
 * What stands for a video that nobody gave a picture: a field in the video's own shape with the sign that it can be
 * played and its length. Drawn by us from three numbers; nothing of anybody's text is in it.
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
  const [x, y] = [width / 2, height / 2];
  const at = (...numbers: number[]) => numbers.map((number) => number.toFixed(1)).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    '<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#24333a"/><stop offset="1" stop-color="#3d5058"/></linearGradient></defs>',
    `<rect width="${width}" height="${height}" fill="url(#g)"/>`,
    `<circle cx="${x}" cy="${y}" r="${(unit * 14).toFixed(1)}" fill="#fff" fill-opacity=".92"/>`,
    `<path fill="#24333a" d="M${at(x - unit * 4.5, y - unit * 7)} L${at(x + unit * 7.5, y)} L${at(x - unit * 4.5, y + unit * 7)} Z"/>`,
    `<text x="${(width - unit * 5).toFixed(1)}" y="${(unit * 12).toFixed(1)}" fill="#fff" font-family="system-ui,sans-serif" font-size="${(unit * 8).toFixed(1)}" text-anchor="end">${lengthOf(milliseconds)}</text>`,
    '</svg>',
  ].join('');
}
