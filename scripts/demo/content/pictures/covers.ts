import { ink, paper } from './canvas';

/** Tools on a board above a bench, as wide as the head of a board. */
export const bench = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 500" width="1600" height="500">
  <rect width="1600" height="500" fill="${paper.parts.ground}"/>
  <rect y="396" width="1600" height="104" fill="${ink.beech}"/>
  <rect y="396" width="1600" height="14" fill="${ink.beechDeep}"/>
  <path d="M0 440 h520 M610 458 h420 M1120 436 h480" stroke="${ink.beechDeep}" stroke-width="3" stroke-linecap="round" opacity="0.6"/>
  <rect x="120" y="64" width="1360" height="10" rx="5" fill="${ink.steelDeep}"/>
  <g stroke-linecap="round">
    <path d="M210 74 v54" stroke="${ink.steelDeep}" stroke-width="8"/>
    <rect x="190" y="122" width="40" height="104" rx="16" fill="${ink.green}"/>
    <path d="M210 226 v112" stroke="${ink.steel}" stroke-width="14"/><path d="M200 338 h20" stroke="${ink.steelDeep}" stroke-width="10"/>
    <path d="M350 74 v40" stroke="${ink.steelDeep}" stroke-width="8"/>
    <path d="M350 114 v200" stroke="${ink.steel}" stroke-width="22"/>
    <path d="M322 96 a34 34 0 1 0 56 0" fill="none" stroke="${ink.steel}" stroke-width="20"/>
    <path d="M322 340 a34 34 0 1 1 56 0" fill="none" stroke="${ink.steel}" stroke-width="20"/>
    <path d="M480 74 l34 128 M560 74 l-34 128" stroke="${ink.iron}" stroke-width="18"/>
    <path d="M514 202 c-44 40 -44 100 -30 138 M526 202 c44 40 44 100 30 138" fill="none" stroke="${ink.blue}" stroke-width="20"/>
    <path d="M680 74 v30" stroke="${ink.steelDeep}" stroke-width="8"/>
    <rect x="622" y="104" width="116" height="46" rx="10" fill="${ink.iron}"/><rect x="668" y="150" width="24" height="190" rx="8" fill="${ink.beechDeep}"/>
  </g>
  <g>
    <circle cx="860" cy="190" r="66" fill="none" stroke="${ink.blue}" stroke-width="22"/>
    <circle cx="1000" cy="150" r="40" fill="none" stroke="${ink.steelDeep}" stroke-width="16"/>
    <circle cx="1010" cy="270" r="28" fill="none" stroke="${ink.copper}" stroke-width="12"/>
    <path d="M860 74 v50 M1000 74 v28 M1010 74 v168" stroke="${ink.steelDeep}" stroke-width="4"/>
  </g>
  <g>
    <path d="M1180 396 l24 -190 h172 l24 190 z" fill="${ink.green}"/>
    <path d="M1204 206 h172 l-10 -34 h-152 z" fill="${ink.greenDeep}"/>
    <circle cx="1290" cy="160" r="14" fill="${ink.beech}"/>
    <path d="M1192 300 c-60 -10 -70 -90 -120 -108" fill="none" stroke="${ink.greenLight}" stroke-width="20" stroke-linecap="round"/>
    <path d="M1388 240 c80 -10 90 120 10 120" fill="none" stroke="${ink.iron}" stroke-width="20"/>
    <rect x="1240" y="286" width="100" height="44" rx="8" fill="${ink.cream}"/>
  </g>
  <g>
    <rect x="240" y="352" width="230" height="44" rx="6" fill="${ink.cream}"/><path d="M262 368 h120 M262 382 h80" stroke="${ink.steelDeep}" stroke-width="5" stroke-linecap="round"/>
    <circle cx="560" cy="384" r="12" fill="${ink.steelDeep}"/><circle cx="600" cy="388" r="8" fill="${ink.steelDeep}"/><circle cx="630" cy="384" r="12" fill="${ink.copper}"/>
  </g>
</svg>`;
