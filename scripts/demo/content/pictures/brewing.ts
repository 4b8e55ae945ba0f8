import { catalogue, figures, ink, marks, paper, screw } from './canvas';

export const tern = catalogue(
  paper.brewing,
  `
  <path d="M186 236 C132 232 152 150 116 124 L98 118" fill="none" stroke="${ink.greenDeep}" stroke-width="13" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="M184 236 C134 230 154 150 117 123 L98 117" fill="none" stroke="${ink.green}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="M204 128 h96 l28 138 a14 14 0 0 1 -14 16 h-124 a14 14 0 0 1 -14 -16 z" fill="${ink.green}"/>
  <path d="M276 128 h24 l28 138 a14 14 0 0 1 -14 16 h-28 z" fill="${ink.greenDeep}"/>
  <path d="M214 144 h7 l-16 104 h-8 z" fill="${ink.greenLight}"/>
  <path d="M306 150 h38 a18 18 0 0 1 18 18 v50 a14 14 0 0 1 -14 14" fill="none" stroke="${ink.beech}" stroke-width="14" stroke-linecap="round"/>
  ${screw(310, 150, 4)}
  <path d="M202 128 a50 22 0 0 1 100 0 z" fill="${ink.steel}"/>
  <path d="M264 108 a50 22 0 0 1 38 20 h-30 z" fill="${ink.steelDeep}"/>
  <circle cx="252" cy="98" r="10" fill="${ink.beech}"/>
  <rect x="160" y="284" width="184" height="20" rx="8" fill="${ink.iron}"/>
  <rect x="222" y="288" width="60" height="12" rx="3" fill="${ink.cream}"/>
  ${figures('92', { x: 240, y: 290.5, size: 4 })}
  <circle cx="256" cy="291.5" r="1.6" fill="none" stroke="${ink.line}" stroke-width="0.9"/>`,
  { x: 250, y: 306, width: 118 },
);

export const siskin = catalogue(
  paper.brewing,
  `
  <path d="M160 72 h160 l-52 96 h-56 z" fill="${ink.cream}"/>
  <path d="M292 72 h28 l-52 96 h-10 z" fill="#e3dccd"/>
  <path d="M184 82 l38 80 M208 82 l20 80 M240 82 v80 M272 82 l-20 80 M296 82 l-38 80" stroke="#cfc6b4" stroke-width="3" stroke-linecap="round"/>
  <ellipse cx="240" cy="72" rx="80" ry="10" fill="#fffdf8"/>
  <ellipse cx="240" cy="74" rx="66" ry="6" fill="${ink.coffee}"/>
  <path d="M150 128 h180 l-6 13 h-168 z" fill="${ink.steelDeep}"/>
  <rect x="144" y="122" width="192" height="8" rx="4" fill="${ink.steel}"/>
  <path d="M172 141 v38 M308 141 v38" stroke="${ink.steelDeep}" stroke-width="8" stroke-linecap="round"/>
  <rect x="150" y="176" width="180" height="9" rx="4.5" fill="${ink.steel}"/>
  <path d="M240 190 c7 10 9 13 9 18 a9 9 0 0 1 -18 0 c0 -5 2 -8 9 -18 z" fill="${ink.coffee}"/>
  <path d="M176 185 h128 l-10 108 a12 12 0 0 1 -12 11 h-84 a12 12 0 0 1 -12 -11 z" fill="#ffffff" opacity="0.55"/>
  <path d="M183 250 h114 l-4 42 a12 12 0 0 1 -12 11 h-82 a12 12 0 0 1 -12 -11 z" fill="${ink.coffee}"/>
  <path d="M190 194 l6 50" stroke="#ffffff" stroke-width="5" stroke-linecap="round" opacity="0.8"/>`,
  { x: 240, y: 304, width: 78 },
);

/** Without its background, because customers put it into pictures of their own. */
export const heronDrawing = `
  <path d="M250 112 C300 96 330 74 350 44" fill="none" stroke="${ink.steelDeep}" stroke-width="10" stroke-linecap="round"/>
  <path d="M334 68 L356 34" stroke="${ink.beech}" stroke-width="17" stroke-linecap="round"/>
  <path d="M250 112 V140" stroke="${ink.steelDeep}" stroke-width="12" stroke-linecap="round"/>
  <rect x="168" y="292" width="164" height="14" rx="6" fill="${ink.green}"/>
  <path d="M300 292 V142 a12 12 0 0 0 -12 -12 h-20 v22 h8 v140 z" fill="${ink.greenDeep}"/>
  <rect x="206" y="128" width="86" height="62" rx="10" fill="${ink.steel}"/>
  <path d="M266 128 h16 a10 10 0 0 1 10 10 v42 a10 10 0 0 1 -10 10 h-16 z" fill="${ink.steelDeep}"/>
  <rect x="200" y="188" width="98" height="20" rx="6" fill="${ink.iron}"/>
  <circle cx="228" cy="158" r="27" fill="${ink.cream}" stroke="${ink.iron}" stroke-width="4"/>
  ${marks({ x: 228, y: 158, radius: 23, length: 5, count: 12 })}
  <path d="M228 158 L243 147" stroke="${ink.copper}" stroke-width="3.5" stroke-linecap="round"/>
  <path d="M206 210 h-92" stroke="${ink.beech}" stroke-width="16" stroke-linecap="round"/>
  <path d="M206 210 h-22" stroke="${ink.steelDeep}" stroke-width="12"/>
  <path d="M212 208 h74 l-8 18 h-58 z" fill="${ink.steelDeep}"/>
  <path d="M244 226 h10 v8 h-10 z" fill="${ink.iron}"/>
  <path d="M249 236 v24" stroke="${ink.coffee}" stroke-width="3"/>
  <path d="M222 258 h54 l-4 28 a8 8 0 0 1 -8 6 h-30 a8 8 0 0 1 -8 -6 z" fill="${ink.greenLight}"/>
  <path d="M258 258 h18 l-4 28 a8 8 0 0 1 -8 6 h-8 z" fill="${ink.green}"/>`;

export const heron = catalogue(paper.brewing, heronDrawing, { x: 250, y: 306, width: 98 });

export const coot = catalogue(
  paper.brewing,
  `
  <path d="M196 84 a44 24 0 0 1 88 0 z" fill="${ink.steel}"/>
  <path d="M250 62 a44 24 0 0 1 34 22 h-26 z" fill="${ink.steelDeep}"/>
  <circle cx="240" cy="56" r="9" fill="${ink.iron}"/>
  <path d="M182 84 h116 l-18 96 h-80 z" fill="${ink.steelLight}"/>
  <path d="M268 84 h30 l-18 96 h-20 z" fill="${ink.steel}"/>
  <path d="M182 84 l-26 -4 l10 20 l20 6 z" fill="${ink.steel}"/>
  <path d="M200 92 l12 80" stroke="#ffffff" stroke-width="6" stroke-linecap="round" opacity="0.9"/>
  <rect x="190" y="178" width="100" height="18" rx="5" fill="${ink.steelDeep}"/>
  <path d="M200 196 h80 l26 94 a10 10 0 0 1 -10 14 h-112 a10 10 0 0 1 -10 -14 z" fill="${ink.steel}"/>
  <path d="M260 196 h20 l26 94 a10 10 0 0 1 -10 14 h-24 z" fill="${ink.steelDeep}"/>
  <path d="M208 208 l-18 78" stroke="${ink.steelLight}" stroke-width="6" stroke-linecap="round"/>
  <circle cx="236" cy="248" r="9" fill="${ink.copper}"/><circle cx="236" cy="248" r="3.5" fill="${ink.line}"/>
  <path d="M296 96 h34 a14 14 0 0 1 14 14 l-8 74" fill="none" stroke="${ink.iron}" stroke-width="15" stroke-linecap="round" stroke-linejoin="round"/>
  ${screw(302, 96, 4.5)}`,
  { x: 242, y: 304, width: 84 },
);
