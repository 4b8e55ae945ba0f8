import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addUp, termsOfItems, type ScoreItem } from '#app/features/advocates/advocate-score';
import { factKinds } from '#app/features/advocates/advocate-facts';
import { termOf, worthAt } from '#app/features/advocates/advocate-terms';
import { loadFactsFile } from '#app/features/advocates/facts-file.server';
import { scoreStatement, type ScoredMember } from '#app/features/advocates/score-statement.server';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

const asOf = '2026-03-01';
type Event = { at: string; kind: string; userId: string; postId: string; [more: string]: unknown };
type Scored = ScoredMember & { items: ScoreItem[] };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vouch-facts-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Scores the people of a list of events, by their names. */
async function score(events: readonly Event[], day = asOf): Promise<Map<string, Scored>> {
  const file = path.join(folder, 'events.jsonl');
  await writeFile(file, events.map((event) => JSON.stringify(event)).join('\n'));
  return db.transaction(async (tx) => {
    const { people } = await loadFactsFile(tx, file);
    const { text, parameters } = scoreStatement({ facts: 'file_facts', asOf: day }, { items: true });
    const rows = await tx.sql.unsafe<Scored[]>(text, parameters);
    return new Map(rows.map((row) => [String(people[row.memberId]), row]));
  });
}

async function scoreOne(events: readonly Omit<Event, 'userId'>[], day = asOf): Promise<Scored | undefined> {
  return (
    await score(
      events.map((event) => ({ ...event, userId: 'ann' }) as Event),
      day,
    )
  ).get('ann');
}

const answer = { at: '2026-02-01T10:00:00Z', kind: 'answer', postId: 'a1' };
const ageOf = (day: string) => (Date.parse(asOf) - Date.parse(day)) / 86_400_000;

describe('scoreStatement for 10,000 people at once', () => {
  let people: Scored[];
  beforeAll(async () => {
    people = [...(await score(randomEvents(11_500, 6))).values()];
    expect(people.length).toBeGreaterThan(10_000);
  });

  it('adds items up to terms and terms up to the score, exactly', () => {
    const wrong = people.filter(
      ({ items, terms, score }) => !isDeepStrictEqual(termsOfItems(items), terms) || addUp(terms) !== score,
    );
    expect(wrong).toEqual([]);
  });

  it('gives each item the worth that its term documents', () => {
    const inFull = people.flatMap(({ items }) => items.filter(({ halves }) => halves === 2));
    expect(inFull.filter(({ term, value, day }) => value !== worthAt(termOf(term), ageOf(day)))).toEqual([]);
  });

  it('counts a day, a week and the last act once each', () => {
    const slots = people.map(({ items }) => items.map(slotOf).filter((slot) => slot !== null));
    expect(slots.filter((taken) => new Set(taken).size < taken.length)).toEqual([]);
  });

  it('shows only what happened before the day, and nothing older than two years', () => {
    const ages = people.flatMap(({ items }) => items.map(({ day }) => ageOf(day)));
    expect(ages.filter((age) => age < 1 || age > 730)).toEqual([]);
  });
});

describe('scoreStatement', () => {
  it('leaves the day itself out, to the second', async () => {
    const [late, inTime] = ['2026-03-01T00:00:00Z', '2026-02-28T23:59:59Z'];
    expect(await scoreOne([{ ...answer, at: late }])).toBeUndefined();
    expect((await scoreOne([{ ...answer, at: inTime }]))?.terms.helping).toBe(worthAt(termOf('helping'), 1));
  });

  it('counts a fact until it was undone, and from that day on not any more', async () => {
    const undone = { ...answer, undoneAt: '2026-02-20T08:00:00Z' };
    expect((await scoreOne([undone], '2026-02-20'))?.terms.helping).toBeGreaterThan(0);
    expect(await scoreOne([undone], '2026-02-21')).toBeUndefined();
  });

  it('lets one vote land half, two or an acceptance all, and takes votes against away', async () => {
    const landed = async (...returns: object[]) =>
      (await scoreOne([answer, ...returns.map((event) => ({ ...answer, ...event }))]))?.terms.landed;
    const full = worthAt(termOf('landed'), ageOf('2026-02-01'));
    expect(await landed({ kind: 'up_answer' })).toBe(Math.round(full / 2));
    expect(await landed({ kind: 'up_answer', n: 2 })).toBe(full);
    expect(await landed({ kind: 'up_answer', n: 40 })).toBe(full);
    expect(await landed({ kind: 'accept' })).toBe(full);
    expect(await landed({ kind: 'up_answer', n: 2 }, { kind: 'down_answer', n: 2 })).toBeUndefined();
    expect(await landed({ kind: 'down_answer', n: 9 })).toBeUndefined();
  });

  it('counts the best work of a day', async () => {
    const person = await scoreOne([
      answer,
      { ...answer, postId: 'a2' },
      { ...answer, postId: 'a2', kind: 'accept' },
      { ...answer, postId: 'a3' },
    ]);
    expect(person?.items.filter(({ term }) => term === 'helping')).toMatchObject([{ itemId: 'a2' }]);
    expect(person?.items.filter(({ term }) => term === 'landed')).toMatchObject([
      { itemId: 'a2', halves: 2 },
    ]);
  });

  it('counts each giver once and at most twenty of them', async () => {
    const thanks = (givers: number) =>
      Array.from({ length: 2 * givers }, (_, n) => ({
        ...answer,
        kind: 'up_answer',
        postId: `a${n}`,
        byId: n % givers,
      }));
    const each = worthAt(termOf('reach'), ageOf('2026-02-01'));
    expect((await scoreOne([answer, ...thanks(3)]))?.terms.reach).toBe(3 * each);
    expect((await scoreOne([answer, ...thanks(30)]))?.terms.reach).toBe(20 * each);
    expect((await scoreOne([answer, { ...answer, kind: 'up_answer' }]))?.terms.reach).toBeUndefined();
  });

  it('never looks at stars', async () => {
    const review = { ...answer, kind: 'review' };
    expect(await scoreOne([{ ...review, rating: 1 }])).toEqual(await scoreOne([{ ...review, rating: 5 }]));
  });

  it('gives the stage of the rules and the moment of the last act', async () => {
    const events = [1, 4, 9, 15, 20].flatMap((day) => {
      const at = `2026-02-${String(day).padStart(2, '0')}T12:30:00Z`;
      return [
        { at, kind: 'answer', postId: `a${day}` },
        { at, kind: 'accept', postId: `a${day}` },
      ];
    });
    const lastActAt = '2026-02-20T12:30:00Z';
    expect(await scoreOne(events)).toMatchObject({ stage: 'advocate', lastActAt });
    expect(await scoreOne(events, '2026-04-08')).toMatchObject({ stage: 'lapsing' });
    expect(await scoreOne(events, '2026-09-01')).toMatchObject({ stage: 'lapsed' });
  });
});

/** What an item takes up and no other item may take up too; null where items do not exclude each other. */
function slotOf({ term, day }: ScoreItem): string | null {
  const { per } = termOf(term);
  if (per === 'member') return term;
  if (per === 'day') return `${term} ${day}`;
  return per === 'week' ? `${term} ${Math.floor((Date.parse(day) / 86_400_000 + 3) / 7)}` : null;
}

/** Events of people of every diligence; the same each time. */
function randomEvents(people: number, each: number): Event[] {
  let state = 7;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const moment = () => new Date(Date.parse(asOf) + (30 - 900 * random() ** 2) * 86_400_000);
  return Array.from({ length: people }, (_, person) =>
    Array.from({ length: 1 + Math.floor(2 * each * random()) }, () => ({
      at: moment().toISOString(),
      kind: factKinds[Math.floor(factKinds.length * random() ** 2)] ?? 'answer',
      userId: `person-${person}`,
      postId: `post-${person}-${Math.floor(6 * random())}`,
      n: 1 + Math.floor(3 * random()),
      byId: random() < 0.5 ? `person-${Math.floor(40 * random())}` : undefined,
      undoneAt: random() < 0.1 ? moment().toISOString() : undefined,
    })),
  ).flat();
}
