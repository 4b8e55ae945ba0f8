import type { DemoOccasions } from './reward-types';

/** What the workshop celebrates, as its form has it. */
export const occasions: DemoOccasions = {
  by: 'howard',
  terms: {
    acceptedAnswers: '5, 10, 25, 50',
    acceptedAnswersPoints: '10',
    peopleHelped: '10, 25, 50',
    replies: '10, 50, 100',
    reviews: '3, 10',
    milestoneWords: 'Thank you from the workshop',
    anniversaries: 'yes',
    anniversaryWords: 'The kettle is on',
    birthdays: 'yes',
    birthdayWords: 'All the best from everybody at the workshop',
    birthdayGift: 'A cup of coffee is on us: CAKE-AND-CREMA in the shop',
  },
  birthday: { by: 'jonas', month: 2, day: 29, daysAgo: 200, at: '18:00' },
};
