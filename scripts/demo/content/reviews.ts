import type { ProductReviews } from './types';
import { burrs38Reviews } from './reviews/burrs-38';
import { cootReviews } from './reviews/coot';
import { farrier26Reviews } from './reviews/farrier-26';
import { flint38Reviews } from './reviews/flint-38';
import { gantryReviews } from './reviews/gantry';
import { heronReviews } from './reviews/heron';
import { nibReviews } from './reviews/nib';
import { quern64Reviews } from './reviews/quern-64';
import { shaleReviews } from './reviews/shale';
import { siskinReviews } from './reviews/siskin';
import { tallyReviews } from './reviews/tally';
import { tern09Reviews } from './reviews/tern-09';
import { ternSealReviews } from './reviews/tern-seal';
import { toolRollReviews } from './reviews/tool-roll';

export const reviews: ProductReviews[] = [
  flint38Reviews,
  quern64Reviews,
  shaleReviews,
  tern09Reviews,
  siskinReviews,
  heronReviews,
  cootReviews,
  farrier26Reviews,
  tallyReviews,
  gantryReviews,
  nibReviews,
  burrs38Reviews,
  ternSealReviews,
  toolRollReviews,
];
