import { maxName, maxTags, maxWords } from '#app/features/testimonials/testimonial';
import type { Db } from '#db/client';
import type { FieldFeeding, Feeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TextField } from './hostile-strings';
import type { TrialHouse } from './trial-house';
import type { Visitor } from './visitor';

/** Everything that is typed about testimonials: links to share, the words themselves, what the team makes of them, walls. */
export async function feedTestimonials(
  house: TrialHouse,
  feeding: FieldFeeding,
  { marketer }: HostilePeople,
): Promise<void> {
  await feedRequests(house, feeding);
  await feedWords(house, feeding);
  await feedDecisions(house.db, feeding, marketer);
  await feedWalls(feeding, marketer);
  await feeding.feed({
    fields: [{ name: 'purpose', most: 200, line: true }],
    at: () => ({ place: '/testimonials/export/file', by: marketer }),
    rest: () => ({ use: 'this-site' }),
    answers: 200,
  });
}

/** Requests of one person, below what one may make in an hour. */
const requestsEach = 9;

/** So many of the team that none of them asks more often than one may. */
async function feedRequests({ newMember, stranger }: TrialHouse, feeding: FieldFeeding): Promise<void> {
  for (const { fields, rest, refuses } of requestForms) {
    const rounds = Math.max(...fields.map((field) => feeding.roundsOf(field)));
    const team: Visitor[] = [];
    while (team.length * requestsEach < rounds) team.push(await newMember('marketer'));
    await feeding.feed({
      ...{ fields, rest, ...(refuses ? { refuses } : {}) },
      at: (round) => ({
        place: '/testimonials/requests/new',
        by: team[round % team.length] ?? stranger,
      }),
    });
  }
}

const requestForms: ReadonlyArray<Pick<Feeding, 'refuses'> & Required<Pick<Feeding, 'fields' | 'rest'>>> = [
  {
    fields: [
      { name: 'label', most: 120, line: true },
      { name: 'note', most: 600 },
    ],
    rest: () => ({ kind: 'link' }),
  },
  {
    fields: [
      { name: 'name', most: maxName, line: true },
      { name: 'basis', most: 200, line: true },
    ],
    rest: (round) => ({ kind: 'mail', email: `asked-${round}@example.com` }),
  },
  {
    fields: [
      { name: 'handle', most: 60, line: true },
      { name: 'product', most: 120, line: true },
      { name: 'email', most: 254, line: true },
    ],
    rest: () => ({ kind: 'member' }),
    refuses: true,
  },
];

/** Words by people without an account, through one of the links, for the use that shows them. */
async function feedWords({ db, stranger }: TrialHouse, feeding: FieldFeeding): Promise<void> {
  const links = await db.sql<
    Array<{ key: string }>
  >`select key from testimonial_requests where kind = 'link' order by id`;
  const fields: TextField[] = [
    { name: 'words', most: maxWords },
    ...['name', 'jobTitle', 'company'].map((name) => ({ name, most: maxName, line: true }) as const),
  ];
  await feeding.feed({
    fields,
    at: (round) => ({ place: `/testimonials/give/${links[round % links.length]?.key}`, by: stranger }),
    rest: (round) => ({
      uses: 'this-site',
      ...{ months: '0', mayShorten: 'yes', incentive: 'none', relation: 'customer' },
      nameForm: ['full', 'first', 'initials', 'role'][round % 4] ?? 'full',
    }),
  });
}

/** Half are approved and shown; the others are declined with a reason that their author reads. */
async function feedDecisions(db: Db, feeding: FieldFeeding, marketer: Visitor): Promise<void> {
  const given = await db.sql<Array<{ publicId: string }>>`
    select public_id as "publicId" from testimonials where state = 'received' order by id`;
  const [shown, refused] = [given.filter((_, nth) => nth % 2 === 0), given.filter((_, nth) => nth % 2 === 1)];
  const placeOf = (list: ReadonlyArray<{ publicId: string }>, round: number, act: string) =>
    `/testimonials/${list[round % list.length]?.publicId}/${act}`;
  await feeding.feed({
    fields: [{ name: 'tags', most: 30 * maxTags, line: true }],
    at: (round) => ({ place: placeOf(given, round, 'edit'), by: marketer }),
    rest: () => ({ place: '1', featured: 'yes', shortWords: '' }),
    refuses: true,
  });
  await feeding.feed({
    fields: [{ name: 'reason', most: 500 }],
    rounds: refused.length,
    at: (round) => ({ place: placeOf(refused, round, 'decide'), by: marketer }),
    rest: () => ({ decision: 'decline' }),
  });
  for (const { publicId } of shown)
    await marketer.post(`/testimonials/${publicId}/decide`, { decision: 'approve', reason: '' });
}

async function feedWalls(feeding: FieldFeeding, marketer: Visitor): Promise<void> {
  const fields: TextField[] = [{ name: 'name', most: maxName, line: true }];
  const rest = (round: number) => ({
    layout: ['grid', 'carousel', 'single'][round % 3] ?? 'grid',
    ...{ theme: 'auto', featuredOnly: 'no', most: '50', origins: '', tags: '', product: '' },
  });
  const made = await feeding.feed({
    fields,
    at: () => ({ place: '/testimonials/walls/new', by: marketer }),
    rest,
  });
  await feeding.feed({
    fields,
    at: (round) => ({ place: made[round] ?? made[0] ?? '', by: marketer }),
    rest,
  });
  await feeding.feed({
    fields: [
      { name: 'origins', most: 4000 },
      { name: 'tags', most: 300, line: true },
      { name: 'product', most: 120, line: true },
    ],
    at: () => ({ place: '/testimonials/walls/new', by: marketer }),
    rest: () => ({ name: 'A wall', ...{ layout: 'grid', theme: 'auto', featuredOnly: 'no', most: '12' } }),
    refuses: true,
  });
}
