import { maxReason } from '#app/features/badges/badge';
import {
  maxTitle as maxChallengeTitle,
  maxWords as maxChallengeWords,
} from '#app/features/reputation/challenges/challenge';
import { maxNote } from '#app/features/rewards/redemption';
import { maxCode, maxTitle, maxWords } from '#app/features/rewards/reward';
import type { FieldFeeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TrialHouse } from './trial-house';
import type { Visitor } from './visitor';

/** What a brand thanks people with: badges and the words about each, challenges, and rewards with what becomes of them. */
export async function feedRecognition(
  house: TrialHouse,
  feeding: FieldFeeding,
  people: HostilePeople,
): Promise<void> {
  await feedBadgeRules(feeding, people);
  await feedGivenBadges(house, feeding, people);
  await feedChallenges(feeding, people);
  await feedRewards(house, feeding, people);
}

/** Badges by hand with hostile names, looked at and then in force. */
async function feedBadgeRules(feeding: FieldFeeding, { admin }: HostilePeople): Promise<void> {
  const drafts = await feeding.feed({
    fields: [
      { name: 'name', most: 40, line: true },
      { name: 'purpose', most: 160, line: true },
      { name: 'why', most: 500 },
    ],
    at: () => ({ place: '/moderation/badges/new/hand', by: admin }),
    rest: () => ({ kind: 'hand', enabled: 'on', past: 'now' }),
    // A name of another badge is refused, and many of these are one name.
    refuses: true,
  });
  for (const draft of drafts) if (draft) await admin.post(`${draft}/settle`, { to: 'save' });
}

/** Enough of them to see how their words are drawn. */
const few = 20;
const holdersEach = 4;

/** Each is given for a thread of its holder, taken away, contested and answered. */
async function feedGivenBadges(
  { db, signedIn, newMember, stranger }: TrialHouse,
  feeding: FieldFeeding,
  { moderator }: HostilePeople,
): Promise<void> {
  const rules = await db.sql<Array<{ badge: string }>>`
    select distinct badge from badge_rules where content ->> 'kind' = 'hand' and version is not null order by badge limit 100`;
  const threads = await db.sql<Array<{ place: string; handle: string; memberId: number }>>`
    select distinct on (m.id) '/threads/' || t.public_id || '/' || t.slug as place, m.handle::text as handle, m.id as "memberId"
    from threads t join members m on m.id = t.author_id
    where t.state = 'visible' and m.state = 'active' and m.role = 'member' order by m.id, t.id limit 40`;
  // Each badge to a few people, and to none so many that they contest more than one may within minutes.
  const rounds = rules.length * Math.min(holdersEach, threads.length);
  const holderIn = (round: number) =>
    ((round % rules.length) + Math.floor(round / rules.length)) % threads.length;
  const turn = (round: number) => ({
    thread: threads[holderIn(round)],
    badge: rules[round % rules.length]?.badge ?? '',
  });
  const held = await feeding.feed({
    fields: [{ name: 'reason', most: maxReason }],
    rounds,
    at: (round) => ({ place: `/members/${turn(round).thread?.handle}/badge`, by: moderator }),
    rest: (round) => ({ badge: turn(round).badge, act: turn(round).thread?.place ?? '' }),
  });
  const holders = await Promise.all(threads.map(({ memberId }) => signedIn(memberId)));
  for (const [round, place] of held.slice(0, few).entries())
    await shareOne(feeding, { place, by: holders[holderIn(round)] ?? stranger, stranger });
  const second = await newMember('moderator');
  for (const [act, name, byHolder] of [
    ['revoke', 'reason', false],
    ['contest', 'words', true],
    ['answer', 'answer', false],
  ] as const)
    await feeding.feed({
      fields: [{ name, most: maxReason }],
      rounds,
      at: (round) => ({
        place: `${held[round] ?? '/badges/held/none'}/${act}`,
        by: byHolder ? (holders[holderIn(round)] ?? second) : act === 'answer' ? second : moderator,
      }),
      rest: (round) => (act === 'answer' ? { outcome: round % 2 === 0 ? 'restored' : 'upheld' } : {}),
    });
  await feeding.feed({
    fields: [{ name: 'act', most: 500, line: true }],
    at: () => ({ place: `/members/${threads[0]?.handle}/badge`, by: moderator }),
    rest: () => ({ badge: rules[0]?.badge ?? '', reason: 'For what they did.' }),
    refuses: true,
  });
}

/** Nothing is typed to share a badge; what it is called and who holds it are drawn. */
async function shareOne(
  feeding: FieldFeeding,
  { place, by, stranger }: { place: string | null; by: Visitor; stranger: Visitor },
): Promise<void> {
  if (place === null) return;
  await by.post(`${place}/share`, { shared: 'true' });
  await feeding.look(stranger, `${place}/card.png`);
  await feeding.look(stranger, place);
}

async function feedChallenges(feeding: FieldFeeding, { marketer }: HostilePeople): Promise<void> {
  const made = await feeding.feed({
    fields: [
      { name: 'title', most: maxChallengeTitle, line: true },
      { name: 'words', most: maxChallengeWords },
    ],
    at: () => ({ place: '/challenges/new', by: marketer }),
    rest: challengeTerms,
  });
  const places = made.flatMap((place) => place ?? []);
  await feeding.feed({
    fields: [{ name: 'title', most: maxChallengeTitle, line: true }],
    rounds: Math.min(places.length, 20),
    at: (round) => ({
      place: `${places[round % places.length] ?? '/challenges/nothinghere0'}/edit`,
      by: marketer,
    }),
    rest: challengeTerms,
  });
}

function challengeTerms() {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return {
    ...{ act: 'answer-accepted', needed: '1', joining: 'everybody', points: '0', state: 'open' },
    ...{ startsOn: inDays(0), endsOn: inDays(20) },
  };
}

/** Rewards for a point each; of each one is taken, and sent or declined with words that its member reads. */
async function feedRewards(
  { db, newMember }: TrialHouse,
  feeding: FieldFeeding,
  { admin, marketer }: HostilePeople,
): Promise<void> {
  const terms = () => ({
    ...{ cost: '1', offeredTo: 'members', delivery: 'hand', needsApproval: 'no', state: 'open' },
  });
  const made = await feeding.feed({
    fields: [
      { name: 'title', most: maxTitle, line: true },
      { name: 'words', most: maxWords },
    ],
    at: () => ({ place: '/rewards/new', by: marketer }),
    rest: terms,
  });
  const rewards = made.flatMap((place) => /^\/rewards\/([a-z0-9]{12})\//.exec(place ?? '')?.[1] ?? []);
  await feeding.feed({
    fields: [
      { name: 'worth', most: 40, line: true },
      { name: 'hookUrl', most: 500, line: true },
    ],
    at: (round) => ({ place: `/rewards/${rewards[round % rewards.length]}/edit`, by: marketer }),
    rest: () => ({ ...terms(), title: 'By the shop', delivery: 'hook', gift: 'coupon' }),
    refuses: true,
  });
  await feeding.feed({
    fields: [{ name: 'codes', most: maxCode }],
    at: (round) => ({ place: `/rewards/${rewards[round % rewards.length]}/codes`, by: marketer }),
    refuses: true,
  });
  const saver = await newMember('member');
  const [{ handle }] = await db.sql<[{ handle: string }]>`
    select handle::text as handle from members order by id desc limit 1`;
  await admin.post(`/members/${handle}/points/adjust`, {
    ...{ key: 'savedsavings', points: '100', reason: 'To take home whatever there is.' },
  });
  const taken = rewards.slice(0, 60);
  const keys = taken.map((_, round) => `taken${String(round).padStart(7, '0')}`);
  for (const [round, reward] of taken.entries())
    await saver.post(`/rewards/${reward}/redeem`, { key: keys[round] ?? '', lendsMail: 'yes' });
  await feeding.feed({
    fields: [{ name: 'note', most: maxNote }],
    rounds: keys.length,
    at: (round) => ({ place: `/rewards/redemptions/${keys[round]}/decide`, by: marketer }),
    rest: (round) => ({ what: round % 2 === 0 ? 'send' : 'decline' }),
  });
}
