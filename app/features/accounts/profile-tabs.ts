/** What a profile shows that somebody gave, replies first, because they are what people give each other. */
export const profileTabs = ['replies', 'answers', 'threads', 'reviews'] as const;
export type ProfileTab = (typeof profileTabs)[number];

export const profileTabWords: Record<ProfileTab, string> = {
  replies: 'Replies',
  answers: 'Accepted',
  threads: 'Threads',
  reviews: 'Reviews',
};

/** The tab that was asked for; else the first in which there is something. */
export function chosenTab(asked: string | null, counts: Record<ProfileTab, number>): ProfileTab {
  return profileTabs.find((tab) => tab === asked) ?? profileTabs.find((tab) => counts[tab] > 0) ?? 'replies';
}
