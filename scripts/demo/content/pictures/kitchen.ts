import { catalogue, figures, ink, paper, screw } from './canvas';

/** From above; the handle is a part of its own, so that it can be somebody else's. */
export const panDrawing = `
  <circle cx="200" cy="186" r="112" fill="${ink.iron}"/>
  <circle cx="200" cy="186" r="100" fill="${ink.ironLight}"/>
  <circle cx="200" cy="186" r="80" fill="#54524c"/>
  <circle cx="196" cy="190" r="52" fill="#5f574a" opacity="0.75"/>
  <path d="M124 150 a92 92 0 0 1 62 -52" fill="none" stroke="#8b9191" stroke-width="5" stroke-linecap="round" opacity="0.8"/>`;

export const farrier = catalogue(
  paper.kitchen,
  `
  <g transform="rotate(-18 200 186)">
    <path d="M296 172 h36 l110 6 a8 8 0 0 1 0 16 l-110 6 h-36 z" fill="${ink.steelDeep}"/>
    <path d="M296 187 h146 a8 8 0 0 1 0 7 l-110 6 h-36 z" fill="#727b7b"/>
    <circle cx="434" cy="186" r="4" fill="${paper.kitchen.ground}"/>
    ${panDrawing}
    <path d="M286 166 h34 v40 h-34 z" fill="${ink.steel}"/>
    ${screw(303, 176)} ${screw(303, 196)}
  </g>`,
  { x: 216, y: 312, width: 128 },
);

export const tally = catalogue(
  paper.kitchen,
  `
  <path d="M112 132 a18 18 0 0 1 18 -18 h220 a18 18 0 0 1 18 18 v136 a18 18 0 0 1 -18 18 h-220 a18 18 0 0 1 -18 -18 z" fill="${ink.greenDeep}"/>
  <path d="M112 124 a18 18 0 0 1 18 -18 h220 a18 18 0 0 1 18 18 v132 a18 18 0 0 1 -18 18 h-220 a18 18 0 0 1 -18 -18 z" fill="${ink.green}"/>
  <path d="M130 118 h220 a8 8 0 0 1 8 8 v76 h-236 v-76 a8 8 0 0 1 8 -8 z" fill="${ink.greenLight}" opacity="0.55"/>
  <path d="M140 128 l48 66 M166 126 l48 66" stroke="#ffffff" stroke-width="4" opacity="0.22" stroke-linecap="round"/>
  <rect x="184" y="212" width="112" height="44" rx="8" fill="${ink.cream}"/>
  ${figures('180', { x: 200, y: 222, size: 12 })}
  <circle cx="237.8" cy="247" r="2.2" fill="${ink.line}"/>
  <path d="M281 240 a4.5 4.5 0 1 1 0 -5 v10 a4.5 4.5 0 0 1 -8 3" fill="none" stroke="${ink.line}" stroke-width="1.8" stroke-linecap="round"/>
  <circle cx="152" cy="234" r="13" fill="${ink.greenDeep}"/><circle cx="328" cy="234" r="13" fill="${ink.greenDeep}"/>
  <path d="M147 234 h10" stroke="${ink.cream}" stroke-width="2.5" stroke-linecap="round"/>
  <path d="M328 228 v6 l4 3" stroke="${ink.cream}" stroke-width="2.5" fill="none" stroke-linecap="round"/>`,
  { x: 240, y: 290, width: 132 },
);

function slice(x: number, top: number): string {
  return `<path d="M${x} 150 v-${150 - top} c-12 -8 -10 -30 12 -30 h62 c22 0 24 22 12 30 v${150 - top} z" fill="${ink.crust}"/>
    <path d="M${x + 7} 150 v-${146 - top} c-9 -8 -6 -22 8 -22 h56 c14 0 17 14 8 22 v${146 - top} z" fill="${ink.toast}"/>`;
}

export const gantry = catalogue(
  paper.kitchen,
  `
  ${slice(144, 98)} ${slice(250, 108)}
  <path d="M118 146 a20 20 0 0 1 20 -20 h204 a20 20 0 0 1 20 20 v132 a14 14 0 0 1 -14 14 h-216 a14 14 0 0 1 -14 -14 z" fill="${ink.steelLight}"/>
  <path d="M318 126 h24 a20 20 0 0 1 20 20 v132 a14 14 0 0 1 -14 14 h-30 z" fill="${ink.steel}"/>
  <path d="M134 130 h100 v12 h-100 z M246 130 h100 v12 h-100 z" fill="${ink.iron}"/>
  <rect x="118" y="262" width="244" height="30" rx="10" fill="${ink.green}"/>
  <rect x="196" y="270" width="88" height="14" rx="5" fill="${ink.greenDeep}"/>
  ${screw(136, 162)} ${screw(136, 246)} ${screw(302, 162)} ${screw(302, 246)}
  <path d="M362 168 h12 v60 h-12 z" fill="${ink.iron}"/>
  <rect x="364" y="176" width="30" height="15" rx="7" fill="${ink.beech}"/>
  <circle cx="340" cy="240" r="12" fill="${ink.beech}"/><path d="M340 240 v-9" stroke="${ink.line}" stroke-width="2.5" stroke-linecap="round"/>
  <path d="M160 176 v70 M180 176 v70 M200 176 v70 M220 176 v70 M240 176 v70 M260 176 v70 M280 176 v70" stroke="#ffffff" stroke-width="5" stroke-linecap="round" opacity="0.65"/>
  <rect x="138" y="292" width="26" height="10" rx="3" fill="${ink.iron}"/><rect x="316" y="292" width="26" height="10" rx="3" fill="${ink.iron}"/>`,
  { x: 244, y: 303, width: 132 },
);

export const nib = catalogue(
  paper.kitchen,
  `
  <g transform="rotate(24 240 180)">
    <path d="M206 92 C204 150 230 160 230 190 V292 a10 10 0 0 0 20 0 V190 C250 160 276 150 274 92" fill="none" stroke="${ink.steelDeep}" stroke-width="15" stroke-linecap="round" stroke-linejoin="round"/>
    <path d="M206 92 C204 150 230 160 230 190 V292" fill="none" stroke="${ink.steel}" stroke-width="9" stroke-linecap="round"/>
    <rect x="200" y="76" width="80" height="17" rx="6" fill="${ink.green}"/>
    <rect x="210" y="82" width="60" height="4" rx="2" fill="${ink.cream}"/>
    <circle cx="206" cy="85" r="3.5" fill="${ink.steelLight}"/><circle cx="274" cy="85" r="3.5" fill="${ink.steelLight}"/>
  </g>
  <path d="M262 96 C196 66 146 92 150 132 C153 162 196 160 192 136 C189 118 164 122 168 138" fill="none" stroke="${ink.copper}" stroke-width="13" stroke-linecap="round"/>
  <path d="M262 96 C196 66 146 92 150 132 C153 162 196 160 192 136" fill="none" stroke="#d98a54" stroke-width="5" stroke-linecap="round"/>`,
  { x: 212, y: 312, width: 96 },
);
