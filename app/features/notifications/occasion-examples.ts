import { occasionText } from './occasion-text';

/** What the sentences are made of, as the brand has set it. */
interface Said {
  words: { milestone: string; anniversary: string; birthday: string };
  anniversaryPoints: number;
  anniversaries: boolean;
  birthdays: boolean;
  birthdayGift: string;
}

/** A notice of each kind that is told, in the words that members read. */
export function noticeExamples(said: Said): Array<{ title: string; text: string }> {
  const { words, anniversaryPoints: points, birthdayGift: gift } = said;
  const examples = [
    {
      title: 'A milestone',
      text: occasionText({ what: 'milestone', kind: 'reply.accepted', number: 50, words: words.milestone }),
    },
    {
      title: 'A whole year',
      text: occasionText({ what: 'anniversary', kind: 'years', number: 3, points, words: words.anniversary }),
      told: said.anniversaries,
    },
    {
      title: 'A birthday that was entered in time',
      text: occasionText({ what: 'birthday', words: words.birthday, gift }),
      told: said.birthdays,
    },
    {
      title: 'A milestone that is gone',
      text: occasionText({ what: 'undone', kind: 'reply.accepted', number: 50 }),
    },
  ];
  return examples.filter(({ told }) => told !== false).map(({ title, text }) => ({ title, text }));
}
