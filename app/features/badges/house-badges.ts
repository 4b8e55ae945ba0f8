import type { BadgeContent, BadgeRule } from './badge';

const plain: Omit<BadgeContent, 'name' | 'kind' | 'number'> = {
  ...{ act: null, acts: [], post: null, every: null, activeDays: null, enabled: true },
};

/** The badges of a new house, each as its first version. */
export const houseBadges: readonly BadgeRule[] = (
  [
    ['confirmed', { name: 'Confirmed', kind: 'first', act: 'address.confirmed', number: 1 }],
    ['first-solution', { name: 'First solution', kind: 'first', act: 'reply.accepted', number: 1 }],
    ['problem-solver', { name: 'Problem solver', kind: 'count', act: 'reply.accepted', number: 10 }],
    ['good-answer', { name: 'Good answer', kind: 'quality', post: 'reply', number: 10 }],
    ['well-asked', { name: 'Well asked', kind: 'quality', post: 'question', number: 5 }],
    ['first-review', { name: 'First review', kind: 'first', act: 'review.published', number: 1 }],
    ['seasoned-reviewer', { name: 'Seasoned reviewer', kind: 'count', act: 'review.proven', number: 5 }],
    ['one-year', { name: 'One year', kind: 'tenure', number: 1, activeDays: 90 }],
  ] as const
).map(([badge, content]) => ({ ...plain, ...content, badge, version: 1, since: null }));
