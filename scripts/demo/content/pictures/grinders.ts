import { catalogue, ink, marks, paper, screw } from './canvas';

/** Without its background, because customers put it into pictures of their own. */
export const flintDrawing = `
  <path d="M240 112 L240 92 L338 84" fill="none" stroke="${ink.steelDeep}" stroke-width="9" stroke-linejoin="round" stroke-linecap="round"/>
  <rect x="324" y="44" width="28" height="42" rx="13" fill="${ink.beech}"/>
  <path d="M338 44 a14 13 0 0 1 14 13 v16 a14 13 0 0 1 -14 13 z" fill="${ink.beechDeep}"/>
  <rect x="222" y="104" width="36" height="12" rx="4" fill="${ink.steelDeep}"/>
  <rect x="200" y="114" width="80" height="112" rx="12" fill="${ink.green}"/>
  <path d="M252 114 h16 a12 12 0 0 1 12 12 v88 a12 12 0 0 1 -12 12 h-16 z" fill="${ink.greenDeep}"/>
  <rect x="210" y="126" width="6" height="88" rx="3" fill="${ink.greenLight}"/>
  <rect x="196" y="222" width="88" height="16" rx="5" fill="${ink.steelLight}"/>
  <path d="M203 226 v8 M211 226 v8 M219 226 v8 M227 226 v8 M235 226 v8 M243 226 v8 M251 226 v8 M259 226 v8 M267 226 v8 M275 226 v8" stroke="${ink.line}" stroke-width="1.5"/>
  <path d="M202 238 h76 v54 a12 12 0 0 1 -12 12 h-52 a12 12 0 0 1 -12 -12 z" fill="${ink.steel}"/>
  <path d="M252 238 h26 v54 a12 12 0 0 1 -12 12 h-14 z" fill="${ink.steelDeep}"/>
  <rect x="210" y="246" width="6" height="46" rx="3" fill="${ink.steelLight}"/>`;

export const flint = catalogue(paper.grinders, flintDrawing, { x: 242, y: 304, width: 74 });

export const quern = catalogue(
  paper.grinders,
  `
  <path d="M196 44 h88 l-16 44 h-56 z" fill="${ink.steelLight}"/>
  <path d="M258 44 h26 l-16 44 h-16 z" fill="${ink.steel}"/>
  <rect x="190" y="38" width="100" height="9" rx="4.5" fill="${ink.beech}"/>
  <path d="M172 88 h136 a16 16 0 0 1 16 16 v92 a16 16 0 0 1 -16 16 h-136 a16 16 0 0 1 -16 -16 v-92 a16 16 0 0 1 16 -16 z" fill="${ink.green}"/>
  <path d="M268 88 h40 a16 16 0 0 1 16 16 v92 a16 16 0 0 1 -16 16 h-40 z" fill="${ink.greenDeep}"/>
  <circle cx="234" cy="150" r="46" fill="${ink.cream}"/>
  ${marks({ x: 234, y: 150, radius: 42, length: 6, count: 30 })}
  <circle cx="234" cy="150" r="27" fill="${ink.steelDeep}"/>
  <circle cx="234" cy="150" r="23" fill="${ink.steel}"/>
  <path d="M234 150 L247 133" stroke="${ink.line}" stroke-width="3.5" stroke-linecap="round"/>
  ${screw(306, 106)} ${screw(306, 194)}
  <path d="M218 212 h36 l-6 24 h-24 z" fill="${ink.steelDeep}"/>
  <rect x="292" y="212" width="32" height="82" fill="${ink.greenDeep}"/>
  <rect x="148" y="284" width="184" height="18" rx="8" fill="${ink.green}"/>
  <path d="M204 246 h64 v30 a8 8 0 0 1 -8 8 h-48 a8 8 0 0 1 -8 -8 z" fill="${ink.steel}"/>
  <path d="M248 246 h20 v30 a8 8 0 0 1 -8 8 h-12 z" fill="${ink.steelDeep}"/>
  <rect x="162" y="302" width="22" height="7" rx="3" fill="${ink.iron}"/>
  <rect x="296" y="302" width="22" height="7" rx="3" fill="${ink.iron}"/>`,
  { x: 240, y: 309, width: 104 },
);

/** Folded, with its rubber band. */
export const shaleDrawing = `
  <rect x="206" y="128" width="68" height="118" rx="10" fill="${ink.steel}"/>
  <path d="M250 128 h14 a10 10 0 0 1 10 10 v98 a10 10 0 0 1 -10 10 h-14 z" fill="${ink.steelDeep}"/>
  <rect x="214" y="138" width="6" height="98" rx="3" fill="${ink.steelLight}"/>
  <rect x="216" y="112" width="48" height="18" rx="6" fill="${ink.green}"/>
  <path d="M240 112 v-8 h46 v120" fill="none" stroke="${ink.iron}" stroke-width="7" stroke-linejoin="round" stroke-linecap="round"/>
  <rect x="277" y="214" width="19" height="30" rx="9" fill="${ink.beech}"/>
  <path d="M202 190 h92" stroke="${ink.copper}" stroke-width="9" stroke-linecap="round"/>
  <path d="M204 248 h72 v42 a12 12 0 0 1 -12 12 h-48 a12 12 0 0 1 -12 -12 z" fill="${ink.green}"/>
  <path d="M250 248 h26 v42 a12 12 0 0 1 -12 12 h-14 z" fill="${ink.greenDeep}"/>
  <path d="M222 276 h18 m-7 -6 l7 6 l-7 6" fill="none" stroke="${ink.cream}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>`;

export const shale = catalogue(paper.grinders, shaleDrawing, { x: 244, y: 302, width: 62 });
