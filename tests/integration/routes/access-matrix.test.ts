import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Role } from '#app/policy/actor';
import { routeTable, type Access } from '#app/route-table';
import { attachPhotos, keepPhoto } from '#app/features/reviews/photos.server';
import { aQueueItem, aReply, aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';
import { exampleOf } from '#tests/support/route-examples';

type Visitor = Role | 'stranger';

const visitors: Visitor[] = ['stranger', 'member', 'moderator', 'marketer', 'admin'];
const admits: Record<Access, Visitor[]> = {
  anyone: visitors,
  member: ['member', 'moderator', 'marketer', 'admin'],
  team: ['moderator', 'marketer', 'admin'],
  moderator: ['moderator', 'admin'],
  marketer: ['marketer', 'admin'],
  admin: ['admin'],
};

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
await furnish();
const ids = new Map<Visitor, number>();
for (const role of visitors) {
  if (role !== 'stranger') ids.set(role, (await aMember(db, { role })).id);
}

/** One thing of every kind that an address may be about. */
async function furnish(): Promise<void> {
  const reply = await aReply(db);
  await aQueueItem(db, { subjectKind: 'reply', subjectId: reply.id });
  const review = await aReview(db);
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } });
  const photo = await keepPhoto(house.uploads, await picture.png().toBuffer());
  if (photo) await attachPhotos(db, review.id, { photos: [photo], ownerId: null });
}

/** Addresses that answer 404 to those who may ask: nothing is there, or not any more. */
const emptyPlaces = ['/*', '/set-up'];

/** A session of its own for every question: some of the buttons end it. */
async function cookieOf(visitor: Visitor): Promise<Record<string, string>> {
  const id = ids.get(visitor);
  return id === undefined ? {} : { cookie: await house.signIn(id) };
}

/** The two ways a guard says no: a way to the sign-in page, or 403. */
async function isTurnedAway(answer: Response): Promise<boolean> {
  const target = answer.headers.get('location') ?? answer.headers.get('x-remix-redirect') ?? '';
  if (target.startsWith('/sign-in')) return true;
  return answer.status === 403 && (await answer.clone().text()).includes('for the team');
}

async function whoEnters(ask: (visitor: Visitor) => Promise<Response>): Promise<Visitor[]> {
  const entered: Visitor[] = [];
  for (const visitor of visitors) {
    const answer = await ask(visitor);
    expect(answer.status, `${visitor} gets ${answer.status}`).toBeLessThan(500);
    if (!(await isTurnedAway(answer))) entered.push(visitor);
  }
  return entered;
}

describe.each(routeTable)('$path ($access)', ({ path: pattern, file, access }) => {
  const route = file.replace(/\.tsx?$/, '');
  const { hasLoader, hasAction, hasPage } = house.partsOf(route);
  const addressFor = (visitor: Visitor) => exampleOf(db.sql, pattern, ids.get(visitor));
  const dataOf = (address: string) => `${address}?_data=${encodeURIComponent(route)}`;
  const form = { method: 'POST', body: new URLSearchParams() };

  async function look(visitor: Visitor, address: string): Promise<Response> {
    const answer = await house.ask(address, { headers: await cookieOf(visitor) });
    if (!emptyPlaces.includes(pattern)) expect(answer.status, `${address} is not there`).not.toBe(404);
    return answer;
  }

  if (hasPage || hasLoader) {
    it('shows its page to those its access names', async () => {
      expect(await whoEnters(async (visitor) => look(visitor, await addressFor(visitor)))).toEqual(
        admits[access],
      );
    });
  }

  if (hasLoader) {
    it('hands its data to those alone', async () => {
      const entered = await whoEnters(async (visitor) => look(visitor, dataOf(await addressFor(visitor))));
      expect(entered).toEqual(admits[access]);
    });
  }

  if (hasAction) {
    it('refuses a form that comes from elsewhere, whoever brings it', async () => {
      for (const visitor of ['stranger', 'admin'] as const) {
        const address = await addressFor(visitor);
        for (const place of [address, dataOf(address)]) {
          for (const origin of [{}, { origin: 'https://elsewhere.test' }, { origin: 'null' }]) {
            const headers = { ...origin, ...(await cookieOf(visitor)) };
            const { status } = await house.ask(place, { ...form, headers });
            expect(status, `${visitor} with ${JSON.stringify(origin)}`).toBe(403);
          }
        }
      }
    });

    it('takes a form from those its access names', async () => {
      const entered = await whoEnters(async (visitor) => {
        const headers = { origin: house.origin, ...(await cookieOf(visitor)) };
        return house.ask(await addressFor(visitor), { ...form, headers });
      });
      expect(entered).toEqual(admits[access]);
    });
  }
});
