import { maxTitle } from '#app/features/boards/thread';
import { maxWords as maxMilestoneWords } from '#app/features/occasions/occasion-terms';
import type { Db } from '#db/client';
import { besideWords } from './feed-posts';
import type { FieldFeeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TextField } from './hostile-strings';
import type { TrialHouse } from './trial-house';
import type { FormFields, Visitor } from './visitor';

const line = (name: string, most: number): TextField => ({ name, most, line: true });

/** What stands in the house by now and has a form of its own that no other feed fills in. */
interface Standing {
  board: string;
  thread: string;
  reply: string;
  review: string;
  reward: string;
  challenge: string;
  testimonial: string;
  wall: string;
  link: string;
}

/** Forms that mostly refuse hostile words: they ask for numbers, hosts, days, a file, or something that is there. */
export async function feedRemainingForms(
  { db, stranger }: TrialHouse,
  feeding: FieldFeeding,
  people: HostilePeople,
): Promise<void> {
  await feedOpenedThreads(db, feeding, people);
  const standing = await listStanding(db);
  const forms = [formsOfAdmins, formsOfRewards, formsOfWords, formsOfWriters].flatMap((of) =>
    of(standing, people),
  );
  for (const { by, place, fields, rest = {} } of forms)
    await feeding.feed({
      fields,
      at: () => ({ place, by: by ?? stranger }),
      rest: () => rest,
      refuses: true,
    });
  for (const name of ['action', 'who', 'whom'])
    await feeding.ask(
      () => people.admin,
      (text) => `/moderation/log?${name}=${text}`,
    );
  const [product] = await db.sql<[{ slug: string }]>`select slug from products order by id limit 1`;
  await feeding.ask(
    (round) => people.people[round % people.people.length] ?? stranger,
    (text) => `/products/${product.slug}?q=${text}`,
  );
}

/** The team offers help with reviews, each time in a thread of hostile words. */
async function feedOpenedThreads(db: Db, feeding: FieldFeeding, { admin }: HostilePeople): Promise<void> {
  const [{ slug }] = await db.sql<[{ slug: string }]>`
    select slug from boards where 'question' = any(thread_kinds) and seen_by = '{public}' order by id limit 1`;
  const reviews = await db.sql<Array<{ publicId: string }>>`
    select public_id as "publicId" from reviews where state = 'published' and author_id is not null order by id`;
  await feeding.feed({
    fields: [line('title', maxTitle), { name: 'body', most: 2_000 }],
    at: (round) => ({ place: `/reviews/${reviews[round % reviews.length]?.publicId}/thread`, by: admin }),
    rest: () => ({ board: slug }),
    // One person may not open so many within minutes.
    refuses: true,
  });
}

interface RemainingForm {
  /** Nobody in particular where it is left out. */
  by?: Visitor;
  place: string;
  fields: readonly TextField[];
  rest?: FormFields;
}

const days = { startsOn: '2031-01-01', endsOn: '2031-02-01' };
const terms = { cost: '1', offeredTo: 'members', needsApproval: 'no', state: 'open' };
const reviewTerms = { objectionDays: '7', appealDays: '3', invitationDays: '0', reminderDays: '0' };

function formsOfAdmins({ board }: Standing, { admin, moderator }: HostilePeople): RemainingForm[] {
  return [
    { by: admin, place: '/admin/imports/new', fields: [line('product', 120), line('source', 60)] },
    {
      by: admin,
      place: '/admin/reviews',
      fields: [line('brandDomains', 2_000), line('uninvited', 2_000)],
      rest: { ...reviewTerms, zone: 'Europe/Berlin' },
    },
    {
      by: admin,
      place: '/admin/milestones',
      fields: ['acceptedAnswers', 'peopleHelped', 'replies', 'threads', 'reviews'].map((name) =>
        line(name, 200),
      ),
    },
    {
      by: admin,
      place: '/admin/milestones',
      fields: ['milestoneWords', 'anniversaryWords', 'birthdayWords', 'birthdayGift'].map((name) =>
        line(name, maxMilestoneWords),
      ),
      rest: { birthdays: 'yes', anniversaries: 'yes', acceptedAnswers: '10' },
    },
    {
      by: admin,
      place: '/moderation/points/new/reply.voted',
      fields: [line('sentence', 200), { name: 'why', most: 500 }],
      rest: { points: '1', from: 'now' },
    },
    { by: moderator, place: `/boards/${board}/cover`, fields: [line('words', 300)] },
  ];
}

function formsOfRewards({ reward, challenge }: Standing, { marketer }: HostilePeople): RemainingForm[] {
  const words: TextField = { name: 'words', most: 1_000 };
  const goal = { act: 'answer-accepted', needed: '1', joining: 'everybody', points: '0' };
  return [
    {
      place: `/challenges/${challenge}/edit`,
      fields: [words],
      rest: { ...days, ...goal, title: 'A challenge', state: 'open' },
    },
    {
      place: `/rewards/${reward}/edit`,
      fields: [line('title', 100), words],
      rest: { ...terms, delivery: 'hand' },
    },
    {
      place: '/rewards/new',
      fields: [line('worth', 40), line('hookUrl', 500)],
      rest: { ...terms, title: 'By the shop', delivery: 'hook', gift: 'coupon' },
    },
    { place: `/rewards/${reward}/picture`, fields: [line('words', 300)] },
  ].map((form) => ({ ...form, by: marketer }));
}

function formsOfWords({ testimonial, wall, review }: Standing, { marketer }: HostilePeople): RemainingForm[] {
  return [
    {
      place: '/reviews/campaigns',
      fields: [line('products', 2_000)],
      rest: { ...days, given: 'A mug', incentive: 'reward', who: 'link' },
    },
    {
      place: '/reviews/export/file',
      fields: [line('product', 120), line('purpose', 200)],
      rest: { tool: 'judge-me' },
    },
    {
      place: `/testimonials/${testimonial}/edit`,
      fields: [{ name: 'shortWords', most: 2_000 }],
      rest: { place: '1', featured: 'yes', tags: '' },
    },
    { place: `/testimonials/propose/review/${review}`, fields: [{ name: 'words', most: 2_000 }] },
    {
      place: `/testimonials/walls/${wall}`,
      fields: [{ name: 'origins', most: 4_000 }, line('product', 120), line('tags', 300)],
      rest: { name: 'A wall', layout: 'grid', theme: 'auto', featuredOnly: 'no', most: '12' },
    },
  ].map((form) => ({ ...form, by: marketer }));
}

function formsOfWriters({ thread, reply, link }: Standing, { admin }: HostilePeople): RemainingForm[] {
  return [
    { by: admin, place: `/threads/${thread}/edit`, fields: besideWords },
    { by: admin, place: `/replies/${reply}/edit`, fields: besideWords },
    { place: `/testimonials/give/${link}`, fields: [line('email', 254)] },
  ];
}

async function listStanding(db: Db): Promise<Standing> {
  const [standing] = await db.sql<[Standing]>`
    select (select slug from boards order by id limit 1) as board,
      (select public_id from threads where state = 'visible' order by id limit 1) as thread,
      (select public_id from replies where state = 'visible' order by id limit 1) as reply,
      (select public_id from reviews where state = 'published' order by id limit 1) as review,
      (select public_id from rewards order by id limit 1) as reward,
      (select public_id from challenges order by id limit 1) as challenge,
      (select public_id from testimonials where state = 'approved' order by id limit 1) as testimonial,
      (select public_id from walls order by id limit 1) as wall,
      (select key from testimonial_requests where kind = 'link' order by id limit 1) as link`;
  return standing;
}
