import { bench } from './pictures/covers';
import { coot, heron, siskin, tern } from './pictures/brewing';
import { flint, quern, shale } from './pictures/grinders';
import { farrier, gantry, nib, tally } from './pictures/kitchen';
import { burrs, ternSeal, toolRoll } from './pictures/parts';
import { boatMorning, flintBlock, heronAfter, spadeHandle } from './pictures/photos';

/** A drawing, 960 × 720 but for covers, that becomes a real picture file when the demo is seeded. */
export interface Picture {
  svg: string;
  alt: string;
}

/** One for each product, by its key. */
export const productPictures: Record<string, Picture> = {
  'flint-38': { svg: flint, alt: 'Green hand grinder with a steel cup and a beech knob on its crank' },
  'quern-64': { svg: quern, alt: 'Green electric grinder with a large dial and a steel dosing cup' },
  shale: { svg: shale, alt: 'Small steel grinder, crank folded and held by a rubber band' },
  'tern-09': { svg: tern, alt: 'Green gooseneck kettle on its base, the display reads 92 °C' },
  siskin: { svg: siskin, alt: 'Porcelain cone in a steel collar, dripping into a glass' },
  heron: { svg: heron, alt: 'Lever machine with a round gauge, pulling a shot into a cup' },
  coot: { svg: coot, alt: 'Steel moka pot with a black handle and a copper-coloured valve' },
  'farrier-26': { svg: farrier, alt: 'Carbon steel pan from above, its handle held by two bolts' },
  tally: { svg: tally, alt: 'Flat green scale with two buttons, the display reads 18.0 g' },
  gantry: { svg: gantry, alt: 'Two-slot toaster with four screws in its side and two slices of toast' },
  nib: { svg: nib, alt: 'Peeler of bent spring steel with a curl of carrot peel' },
  'burrs-38': { svg: burrs, alt: 'Outer and inner steel burr with a copper-coloured wave washer' },
  'tern-seal': { svg: ternSeal, alt: 'Blue ring seal, a clip and a folded sheet of drawings' },
  'tool-roll': { svg: toolRoll, alt: 'Open canvas roll with eight tools and one empty pocket' },
};

/** At the head of a board, by its key. */
export const boardCovers: Record<string, Picture> = {
  repairs: { svg: bench, alt: 'Tools and seals hanging in a row above a workbench, a green kettle on it' },
};

/** Pictures that customers put into their reviews. */
export const customerPhotos: Record<string, Picture> = {
  'flint-block': { svg: flintBlock, alt: 'Hand grinder standing in a block sawn from a grey fence post' },
  'boat-morning': {
    svg: boatMorning,
    alt: 'Travel grinder and a mug on a boat table, a porthole with grey sea behind',
  },
  'heron-after': { svg: heronAfter, alt: 'Cleaned lever machine on a tea towel, old rings lying beside it' },
  'spade-handle': { svg: spadeHandle, alt: 'Fried egg in a black pan that has a wooden handle' },
};
