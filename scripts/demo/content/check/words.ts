import { isTeam, type Known } from './known';

const LINK = /https?:\/\/([^\s/)]+)/g;
const MAIL = /[\w.+-]+@([\w-]+\.[\w.-]+)/g;
const EMOJI = /\p{Extended_Pictographic}/u;

/** Nothing leads to a place or an inbox that could be somebody's. */
function addressProblems(where: string, text: string): string[] {
  const hosts = [...text.matchAll(LINK), ...text.matchAll(MAIL)].map((match) => match[1] ?? '');
  return hosts
    .filter((host) => !/(^|\.)example\.test$/.test(host))
    .map((host) => `${where}: leads to ${host}`);
}

/** The brand neither shouts nor winks. */
function brandVoiceProblems(where: string, text: string): string[] {
  return text.includes('!') || EMOJI.test(text) ? [`${where}: the brand shouts or winks`] : [];
}

/** What the team says of rewards, and to whom redeemed one. */
function rewardTexts({
  challenges,
  occasions,
  rewards,
  redemptions,
}: Known['content']): Array<{ where: string; text: string }> {
  return [
    ...Object.entries(occasions.terms).map(([name, text]) => ({ where: `occasions, ${name}`, text })),
    ...challenges.map(({ title, words }) => ({ where: `challenge ${title}`, text: `${title}\n${words}` })),
    ...rewards.map(({ key, title, words }) => ({ where: `reward ${key}`, text: `${title}\n${words}` })),
    ...redemptions.map(({ reward, outcome }) => ({ where: `about ${reward}`, text: outcome?.note ?? '' })),
  ];
}

/** What is written, wherever it stands: addresses of nobody, and a brand with a calm voice. */
export function wordProblems(known: Known): string[] {
  const { content } = known;
  const posts = content.threads.flatMap((thread) => [
    { where: `thread ${thread.key}`, by: thread.by, text: `${thread.title}\n${thread.body}` },
    ...thread.replies.map((reply) => ({ where: `reply in ${thread.key}`, by: reply.by, text: reply.body })),
  ]);
  const waiting = content.waitingArticles.map(({ by, title, body }) => ({
    ...{ where: `waiting article of ${by}`, by, text: `${title}\n${body}` },
  }));
  const reviews = content.reviews.flatMap(({ product, reviews }) =>
    reviews.map((review) => ({
      where: `review of ${product}`,
      by: review.by,
      text: `${review.title}\n${review.body}`,
    })),
  );
  const { teamActs } = content;
  const brandTexts = [
    ...teamActs.closings.map(({ thread, note }) => ({ where: `closing of ${thread}`, text: note })),
    ...teamActs.notes.map(({ thread, body }) => ({ where: `note on ${thread}`, text: body })),
    ...teamActs.adjustments.map(({ member, reason }) => ({ where: `points for ${member}`, text: reason })),
    ...teamActs.givenBadges.map(({ member, reason }) => ({ where: `badge for ${member}`, text: reason })),
    ...teamActs.thanks.map(({ member, words }) => ({ where: `thanks to ${member}`, text: words })),
    ...rewardTexts(content),
    ...teamActs.rules.map(({ name, reason }) => ({ where: `rule ${name}`, text: reason })),
    ...posts.filter((post) => isTeam(known.people.get(post.by))),
    ...content.products.map((product) => ({ where: `product ${product.key}`, text: product.description })),
    ...content.boards.map((board) => ({ where: `board ${board.key}`, text: board.description })),
    ...content.decisions.map((decision) => ({
      where: `decision ${decision.key}`,
      text: decision.noteToAuthor,
    })),
    ...content.reviews.flatMap(({ product, reviews }) =>
      reviews.map((review) => ({ where: `brand reply on ${product}`, text: review.brandReply?.body ?? '' })),
    ),
    {
      where: 'company',
      text: content.company.about + content.company.tagline + content.company.welcome.body,
    },
  ];
  return [
    ...[...posts, ...waiting, ...reviews, ...brandTexts].flatMap(({ where, text }) =>
      addressProblems(where, text),
    ),
    ...brandTexts.flatMap(({ where, text }) => brandVoiceProblems(where, withoutQuotes(text))),
  ];
}

/** What the brand quotes from others is not its own voice. */
function withoutQuotes(text: string): string {
  return text.replace(/^>.*$/gm, '');
}
