import { issueToken } from '#app/features/accounts/account-tokens.server';
import { nameField, passwordField } from './account-fields';
import type { FieldFeeding } from './field-feeding';
import type { TextField } from './hostile-strings';
import type { TrialHouse } from './trial-house';
import { Visitor } from './visitor';

/** The people of a house in which everything that can be typed is hostile. */
export interface HostilePeople {
  readonly admin: Visitor;
  readonly moderator: Visitor;
  readonly marketer: Visitor;
  readonly people: readonly Visitor[];
}

/** Sets the house up and lets people join it, by the forms for that, with hostile names. */
export async function bringPeople(house: TrialHouse, feeding: FieldFeeding): Promise<HostilePeople> {
  const admin = await setUp(house, feeding);
  const [moderator, marketer] = [await house.newMember('moderator'), await house.newMember('marketer')];
  return { admin, moderator, marketer, people: await join(house, feeding) };
}

async function setUp({ db, origin, stranger }: TrialHouse, feeding: FieldFeeding): Promise<Visitor> {
  const fields: TextField[] = [
    { name: 'token', most: 100 },
    { name: 'brandName', most: 60, line: true },
    nameField,
    { name: 'handle', most: 30 },
    { name: 'email', most: 254 },
    passwordField,
  ];
  await feeding.feed({ fields, at: () => ({ place: '/set-up', by: stranger }), refuses: true });
  const token = await db.transaction((tx) => issueToken(tx, 'set-up', null));
  const answer = await stranger.post('/set-up', {
    token,
    brandName: '"><script>alert(1)</script>',
    displayName: '<img src=x onerror=alert(1)>',
    handle: 'first-admin',
    email: 'first@example.com',
    password: 'a password for a trial',
  });
  const [cookie] = /^[^;]+/.exec(answer.cookies.find((one) => one.includes('session')) ?? '') ?? [];
  if (!cookie) throw new Error(`the house was not set up: ${answer.status}`);
  return new Visitor(origin, cookie);
}

/** One account for each bundle of names; what was left out of them stands in the other fields of the form. */
async function join(house: TrialHouse, feeding: FieldFeeding): Promise<Visitor[]> {
  const { stranger, db } = house;
  await feeding.feed({
    fields: [nameField],
    at: () => ({ place: '/sign-up', by: stranger }),
    rest: (round) => ({
      handle: `trial-${round}`,
      email: `trial-${round}@example.com`,
      password: 'a password for a trial',
    }),
  });
  const refused = [{ name: 'handle', most: 30 }, { name: 'email', most: 254 }, passwordField];
  await feeding.feed({
    fields: refused,
    at: () => ({ place: '/sign-up', by: stranger }),
    rest: () => ({ displayName: 'Nobody' }),
    refuses: true,
  });
  const members = await db.sql<Array<{ id: number }>>`
    update members set email_verified_at = now() where handle like 'trial-%' returning id`;
  return Promise.all(members.map(({ id }) => house.signedIn(id)));
}
