import { ink, svg } from './canvas';
import { heronDrawing } from './brewing';
import { flintDrawing, shaleDrawing } from './grinders';
import { panDrawing } from './kitchen';

/**
 * What customers took with their telephones: a wall, a table, daylight from one side, a little grain.
 *
 * Drawn like everything else, because a real photograph would be somebody's.
 */
function snapshot(room: { wall: string; table: string; horizon: number }, things: string): string {
  return svg(`
    <defs>
      <linearGradient id="light" x1="0" y1="0" x2="1" y2="0.35">
        <stop offset="0" stop-color="#fff6df" stop-opacity="0.5"/>
        <stop offset="0.6" stop-color="#fff6df" stop-opacity="0"/>
        <stop offset="1" stop-color="#1d1a16" stop-opacity="0.36"/>
      </linearGradient>
      <filter id="grain" x="0" y="0" width="1" height="1">
        <feTurbulence type="fractalNoise" baseFrequency="0.85" numOctaves="2" seed="7"/>
        <feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.48  0 0 0 0 0.45  0 0 0 0.5 0"/>
      </filter>
    </defs>
    <rect width="480" height="360" fill="${room.wall}"/>
    <rect y="${room.horizon}" width="480" height="${360 - room.horizon}" fill="${room.table}"/>
    <rect y="${room.horizon}" width="480" height="5" fill="#000000" opacity="0.12"/>
    ${things}
    <rect width="480" height="360" fill="url(#light)"/>
    <rect width="480" height="360" filter="url(#grain)" opacity="0.16"/>`);
}

export const flintBlock = snapshot(
  { wall: '#b7b3a6', table: '#8f6a48', horizon: 250 },
  `
  <path d="M40 0 h90 v120 h-90 z" fill="#dfe6e4"/><path d="M85 0 v120 M40 58 h90" stroke="#8d8877" stroke-width="5"/>
  <g transform="translate(26 -24) scale(0.96)">${flintDrawing}</g>
  <path d="M150 214 h214 l12 16 v84 h-238 v-84 z" fill="#9a938a"/>
  <path d="M150 214 h214 l12 16 h-238 z" fill="#b3aca2"/>
  <path d="M160 250 h198 M160 276 h186 M172 298 h170" stroke="#857e75" stroke-width="3" stroke-linecap="round"/>
  <path d="M196 214 h128 v8 h-128 z" fill="#6d675f"/>
  <circle cx="162" cy="262" r="7" fill="#5b564f"/><circle cx="352" cy="262" r="7" fill="#5b564f"/>`,
);

export const boatMorning = snapshot(
  { wall: '#cfc7b4', table: '#7a5436', horizon: 262 },
  `
  <circle cx="136" cy="118" r="82" fill="#8a6b45"/><circle cx="136" cy="118" r="68" fill="#c3d3d8"/>
  <path d="M70 130 C96 120 112 138 136 130 C160 122 178 138 202 128 A68 68 0 0 1 70 130 z" fill="#5f8592"/>
  <path d="M78 152 C104 144 120 160 146 152 C168 146 184 158 194 150" fill="none" stroke="#83a5b0" stroke-width="4"/>
  <g transform="rotate(5 320 200) translate(72 -8)">${shaleDrawing}</g>
  <path d="M150 222 h84 v66 a16 16 0 0 1 -16 16 h-52 a16 16 0 0 1 -16 -16 z" fill="#e8e2d2"/>
  <path d="M234 236 h14 a14 14 0 0 1 0 36 h-14" fill="none" stroke="#e8e2d2" stroke-width="10"/>
  <ellipse cx="192" cy="222" rx="42" ry="7" fill="${ink.coffee}"/>
  <path d="M176 206 c-8 -14 8 -18 0 -34 M204 204 c-8 -14 8 -18 0 -34" fill="none" stroke="#ffffff" stroke-width="5" stroke-linecap="round" opacity="0.5"/>`,
);

export const heronAfter = snapshot(
  { wall: '#9fb0aa', table: '#c9b693', horizon: 254 },
  `
  <path d="M52 268 h376 l34 92 h-446 z" fill="#ece6da"/>
  <path d="M70 268 l-24 92 M110 268 l-16 92 M370 268 l16 92 M410 268 l24 92" stroke="#b55a4a" stroke-width="4" opacity="0.7"/>
  <g transform="translate(-4 -6)">${heronDrawing}</g>
  <g fill="none" stroke="#3b3632" stroke-width="6"><circle cx="86" cy="306" r="15"/><circle cx="126" cy="324" r="12"/><circle cx="92" cy="340" r="9"/></g>
  <path d="M372 316 l56 -12" stroke="#6f7878" stroke-width="7" stroke-linecap="round"/>`,
);

export const spadeHandle = snapshot(
  { wall: '#6c6a64', table: '#3d3b39', horizon: 40 },
  `
  <circle cx="206" cy="196" r="138" fill="#2c2a29"/><circle cx="206" cy="196" r="128" fill="#343230"/>
  <path d="M300 178 h40 l98 -4 a15 15 0 0 1 0 34 l-98 -4 h-40 z" fill="#c49a6a"/>
  <path d="M344 186 h96 M352 196 h84" stroke="#a77d4f" stroke-width="2.5" stroke-linecap="round"/>
  <rect x="324" y="176" width="24" height="30" rx="3" fill="#b79a4d"/>
  <g transform="translate(4 6)">${panDrawing}</g>
  <path d="M288 176 h30 v34 h-30 z" fill="${ink.steelDeep}"/><circle cx="303" cy="185" r="4" fill="#333333"/><circle cx="303" cy="201" r="4" fill="#333333"/>
  <ellipse cx="192" cy="196" rx="50" ry="40" fill="#f7f3ea"/><ellipse cx="222" cy="214" rx="30" ry="24" fill="#f7f3ea"/><circle cx="194" cy="194" r="18" fill="#e6a93a"/>`,
);
