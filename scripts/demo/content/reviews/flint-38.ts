import type { ProductReviews } from '../types';
import { flintEarly } from './flint-38-early';
import { flintLater } from './flint-38-later';

export const flint38Reviews: ProductReviews = {
  product: 'flint-38',
  reviews: [...flintEarly, ...flintLater],
};
