import type { ProductReviews } from '../types';
import { ternAfterTheSeal } from './tern-09-after-the-seal';
import { ternBeforeTheSeal } from './tern-09-before-the-seal';

export const tern09Reviews: ProductReviews = {
  product: 'tern-09',
  reviews: [...ternBeforeTheSeal, ...ternAfterTheSeal],
};
