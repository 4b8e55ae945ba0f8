import { expect, it } from 'vitest';
import { noticeExamples } from '#app/features/notifications/occasion-examples';
import { occasionText } from '#app/features/notifications/occasion-text';
import { houseTerms } from '#app/features/occasions/occasion-terms';

it('says that it was counted, what was reached and what it gives', () => {
  expect(
    occasionText({
      what: 'milestone',
      kind: 'reply.accepted',
      number: 50,
      points: 20,
      others: 1,
      words: 'Well done.',
    }),
  ).toBe(
    'Counted automatically: 50 answers of yours are accepted, and 1 more milestone. +20 points. Well done',
  );
  expect(occasionText({ what: 'anniversary', kind: 'years', number: 1 })).toBe(
    'Counted automatically: you have been here for 1 year',
  );
});

it('explains what is gone, with its points', () => {
  expect(occasionText({ what: 'undone', kind: 'people.helped', number: 10, points: 5 })).toBe(
    'A milestone of yours is gone, because something that counted was taken away or taken back: 10 different people have found you helpful no longer holds. So are its points',
  );
});

it('greets automatically, and never says which day', () => {
  expect(occasionText({ what: 'birthday', words: 'All the best', gift: 'Code: CAKE' })).toBe(
    'Happy birthday: an automatic greeting, for the day that you entered. All the best. Code: CAKE',
  );
});

it('shows examples of what is told alone', () => {
  const titles = (birthdays: boolean) =>
    noticeExamples({ ...houseTerms, birthdays }).map(({ title }) => title);
  expect(titles(false)).toHaveLength(3);
  expect(titles(true)).toContain('A birthday that was entered in time');
});
