import { catalogue, ink, paper, toothed } from './canvas';

export const burrs = catalogue(
  paper.parts,
  `
  <circle cx="184" cy="190" r="94" fill="${ink.steelDeep}"/>
  <circle cx="180" cy="186" r="94" fill="${ink.steel}"/>
  <path d="${toothed({ x: 180, y: 186, inner: 58, outer: 78, teeth: 28 })}" fill="${ink.iron}"/>
  <circle cx="180" cy="186" r="56" fill="${paper.parts.disc}"/>
  <path d="M104 152 a84 84 0 0 1 60 -48" fill="none" stroke="#ffffff" stroke-width="5" stroke-linecap="round" opacity="0.85"/>
  <path d="${toothed({ x: 320, y: 226, inner: 50, outer: 66, teeth: 20 })}" fill="${ink.steelDeep}"/>
  <path d="${toothed({ x: 318, y: 223, inner: 40, outer: 52, teeth: 14 })}" fill="${ink.steel}"/>
  <path d="${toothed({ x: 317, y: 221, inner: 24, outer: 33, teeth: 9 })}" fill="${ink.steelLight}"/>
  <circle cx="317" cy="221" r="12" fill="${ink.iron}"/>
  <path d="M300 106 a26 26 0 1 1 -0.1 0 z M300 118 a14 14 0 1 0 0.1 0 z" fill="${ink.copper}" fill-rule="evenodd"/>`,
  { x: 236, y: 300, width: 132 },
);

export const ternSeal = catalogue(
  paper.parts,
  `
  <g transform="rotate(-7 300 180)">
    <rect x="226" y="66" width="150" height="206" rx="3" fill="${ink.cream}"/>
    <path d="M301 66 v206" stroke="#ddd5c5" stroke-width="2"/>
    <rect x="238" y="82" width="52" height="40" rx="3" fill="none" stroke="${ink.steelDeep}" stroke-width="2"/>
    <rect x="312" y="82" width="52" height="40" rx="3" fill="none" stroke="${ink.steelDeep}" stroke-width="2"/>
    <rect x="238" y="146" width="52" height="40" rx="3" fill="none" stroke="${ink.steelDeep}" stroke-width="2"/>
    <rect x="312" y="146" width="52" height="40" rx="3" fill="none" stroke="${ink.steelDeep}" stroke-width="2"/>
    <rect x="238" y="210" width="52" height="40" rx="3" fill="none" stroke="${ink.steelDeep}" stroke-width="2"/>
    <circle cx="264" cy="102" r="11" fill="${ink.blueLight}"/><circle cx="338" cy="102" r="11" fill="none" stroke="${ink.blue}" stroke-width="4"/>
    <path d="M250 166 h28 M324 172 l28 -12 M250 230 h28" stroke="${ink.blue}" stroke-width="4" stroke-linecap="round"/>
    <path d="M312 218 h50 M312 230 h42 M312 242 h48" stroke="${ink.steel}" stroke-width="4" stroke-linecap="round"/>
  </g>
  <circle cx="170" cy="206" r="72" fill="#2f5a8a"/>
  <circle cx="166" cy="201" r="72" fill="${ink.blue}"/>
  <circle cx="166" cy="201" r="56" fill="#345f92"/>
  <circle cx="166" cy="201" r="48" fill="${ink.blueLight}"/>
  <circle cx="166" cy="201" r="38" fill="#345f92"/>
  <circle cx="168" cy="204" r="31" fill="${paper.parts.disc}"/>
  <path d="M108 180 a62 62 0 0 1 40 -38" fill="none" stroke="#ffffff" stroke-width="5" stroke-linecap="round" opacity="0.6"/>
  <path d="M248 288 a22 22 0 1 1 34 0" fill="none" stroke="${ink.steelDeep}" stroke-width="8" stroke-linecap="round"/>`,
  { x: 232, y: 304, width: 140 },
);

function tool(x: number, top: number, handle: string): string {
  return `<rect x="${x - 3}" y="${top}" width="6" height="${200 - top}" rx="2" fill="${ink.steelDeep}"/>
    <rect x="${x - 9}" y="${top + 48}" width="18" height="${196 - top - 48 + 20}" rx="8" fill="${handle}"/>`;
}

export const toolRoll = catalogue(
  paper.parts,
  `
  <path d="M86 168 h308 v118 a8 8 0 0 1 -8 8 h-292 a8 8 0 0 1 -8 -8 z" fill="${ink.greenDeep}"/>
  ${tool(110, 96, ink.beech)} ${tool(143, 88, ink.beech)} ${tool(176, 80, ink.beech)}
  ${tool(209, 92, ink.copper)} ${tool(242, 78, ink.copper)} ${tool(275, 100, ink.iron)}
  <path d="M299 200 v-78 a10 10 0 0 1 -3 -24 v12 h12 v-12 a10 10 0 0 1 -3 24 v78" fill="${ink.steel}" stroke="${ink.steelDeep}" stroke-width="3" stroke-linejoin="round"/>
  <path d="M341 200 V104 a8 8 0 0 1 9 -9" fill="none" stroke="${ink.steelDeep}" stroke-width="5" stroke-linecap="round"/>
  <path d="M86 196 h308 v90 a8 8 0 0 1 -8 8 h-292 a8 8 0 0 1 -8 -8 z" fill="${ink.green}"/>
  <path d="M127 202 v86 M160 202 v86 M193 202 v86 M226 202 v86 M259 202 v86 M290 202 v86 M320 202 v86 M357 202 v86" stroke="${ink.greenLight}" stroke-width="2" stroke-dasharray="5 4"/>
  <path d="M86 196 h308" stroke="${ink.greenLight}" stroke-width="3"/>
  <path d="M394 240 h34 a8 8 0 0 1 8 8 v26" fill="none" stroke="${ink.beechDeep}" stroke-width="9" stroke-linecap="round"/>`,
  { x: 244, y: 300, width: 168 },
);
