import { expect, it } from 'vitest';
import { houseTerms } from '#app/features/occasions/occasion-terms';
import { formOf, occasionTermsDraft, termsOf } from '#app/features/occasions/occasion-terms-draft.server';

const now = new Date('2026-11-23T12:00:00Z');

it('reads numbers as people type them, and keeps since when each stands', () => {
  const draft = occasionTermsDraft.parse({ acceptedAnswers: '50; 10,25 10', anniversaries: 'yes' });
  expect(draft.acceptedAnswers).toEqual([10, 25, 50]);
  const terms = termsOf(draft, houseTerms, now);
  expect(terms.milestones['reply.accepted'].targets).toEqual([
    { number: 10, since: null },
    { number: 25, since: now.toISOString() },
    { number: 50, since: null },
  ]);
  expect(terms.milestones['review.published'].targets).toEqual([]);
});

it('comes back as it was typed', () => {
  expect(formOf(termsOf(occasionTermsDraft.parse(formOf(houseTerms)), houseTerms, now))).toEqual(
    formOf(houseTerms),
  );
});

it('refuses what is no number, too many, and points out of bounds', () => {
  for (const wrong of [
    { replies: '10, ten' },
    { replies: '0' },
    { replies: '200000' },
    { replies: '1 2 3 4 5 6 7 8 9 10 11' },
    { repliesPoints: '-1' },
    { repliesPoints: '101' },
    { birthdayWords: 'two\nlines' },
  ])
    expect(occasionTermsDraft.safeParse(wrong).success).toBe(false);
});

it('has no points for words about products, whatever is sent', () => {
  const draft = occasionTermsDraft.parse({ reviews: '10', reviewsPoints: '50', peopleHelpedPoints: '50' });
  const { milestones } = termsOf(draft, houseTerms, now);
  expect([milestones['review.published'].points, milestones['people.helped'].points]).toEqual([0, 0]);
});
