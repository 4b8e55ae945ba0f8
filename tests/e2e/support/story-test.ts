import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { hash } from '@node-rs/argon2';
import postgres from 'postgres';
import type { Role } from '#app/policy/actor';
import { newPublicId } from '#app/lib/public-id';
import type { Sql } from '#db/client';
import { readRunFile } from '../../../scripts/supervisor/run-file.mjs';
import { demoAccount, test as houseTest } from './house-test';
import { serverPlace } from './server-place.mjs';

/** Somebody with a browser of their own, signed in, whom no other story knows. */
export interface Person {
  page: Page;
  id: number;
  name: string;
  handle: string;
  email: string;
  password: string;
}

interface Traits {
  role?: Role;
  /** What others read; unique unless it is given. */
  name?: string;
}

interface StoryFixtures {
  /** Brings a new member with a browser: joined long ago, address confirmed, signed in. */
  arrive: (traits?: Traits) => Promise<Person>;
  /** The browser of one of the four demo accounts. */
  demoPage: (viewer: 'customer' | 'moderator' | 'marketer' | 'admin') => Promise<Page>;
  /** A browser without an account. */
  passerBy: () => Promise<Page>;
}

/**
 * Playwright's `test` for stories. Each person comes from an address of their own, as people do, so that one story
 * does not use up what another may try. Rows are written by hand only for what stands before the story begins.
 */
export const test = houseTest.extend<StoryFixtures, { sql: Sql }>({
  sql: [
    async ({}, use) => {
      const sql = postgres(readRunFile(serverPlace().data)?.databaseUrl ?? '', { max: 1 });
      await use(sql);
      await sql.end();
    },
    { scope: 'worker' },
  ],
  extraHTTPHeaders: async ({}, use) => use({ 'x-forwarded-for': anAddress() }),
  passerBy: async ({ browser }, use) => {
    const contexts: Array<{ close(): Promise<void> }> = [];
    await use(async () => {
      const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': anAddress() } });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  arrive: async ({ passerBy, sql }, use) => {
    await use(async (traits = {}) => {
      const member = await insertMember(sql, traits);
      const page = await passerBy();
      await giveSession(sql, page, member.id);
      return { page, ...member };
    });
  },
  demoPage: async ({ passerBy, sql }, use) => {
    await use(async (viewer) => {
      const [row] = await sql<{ id: number }[]>`
        select id::int from members where email = ${demoAccount(viewer).email}`;
      if (!row) throw new Error(`the demo brand has no ${viewer}`);
      const page = await passerBy();
      await giveSession(sql, page, row.id);
      return page;
    });
  },
});

const CONSONANTS = 'bcdfghjklmnpqrstvwxz';

/**
 * A word that stands in no other text of the house, and that holds no word of it either: a label
 * is found by a part of it, and a board called after "whyi2wt8z9sw2" was taken for the field "Why".
 * Without its first letter it is a public id.
 */
export function uniqueWord(): string {
  const consonant = () => CONSONANTS[randomInt(CONSONANTS.length)];
  return `w${Array.from({ length: 6 }, () => `${randomInt(10)}${consonant()}`).join('')}`;
}

/** An address out of the range that is set aside for private networks. */
function anAddress(): string {
  return `10.${[...randomBytes(3)].join('.')}`;
}

async function insertMember(sql: Sql, traits: Traits): Promise<Omit<Person, 'page'>> {
  const { role = 'member' } = traits;
  const handle = uniqueWord();
  const name = traits.name ?? `Story ${handle}`;
  const email = `${handle}@example.test`;
  const password = `password of ${handle}`;
  const [row] = await sql<[{ id: number }]>`
    insert into members (public_id, handle, display_name, email, email_verified_at, password_hash, role, joined_at)
    values (${newPublicId()}, ${handle}, ${name}, ${email}, now(), ${await hash(password)}, ${role}, now() - interval '1 year')
    returning id::int`;
  return { id: row.id, name, handle, email, password };
}

/** A session as signing in would leave it; the story of signing in is told once, by itself. */
async function giveSession(sql: Sql, page: Page, memberId: number): Promise<void> {
  const secret = randomBytes(25).toString('hex');
  const key = createHash('sha256').update(secret).digest('hex');
  await sql`insert into sessions (id, member_id, expires_at) values (${key}, ${memberId}, now() + interval '1 day')`;
  const { baseURL } = serverPlace();
  await page.context().addCookies([{ name: 'vouch_session', value: secret, url: baseURL }]);
}

export { expect } from '@playwright/test';
