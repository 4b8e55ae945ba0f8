import { expect, it } from 'vitest';
import {
  evidencePerPage,
  isOfBoard,
  type EvidenceRow,
  type LoadEvidence,
} from '#app/features/answering/load-evidence';
import {
  countLoadEvidence,
  findLoadSubject,
  listLoadEvidence,
} from '#app/features/answering/load-evidence-queries.server';
import { lastDays } from '#app/features/answering/team-load';
import { listBoardLoad, listPeopleLoad } from '#app/features/answering/team-load-queries.server';
import { countWaitingThreads } from '#app/features/answering/waiting-queries.server';
import { readMomentKeyset, readNumberKeyset, writeKeyset } from '#app/lib/keyset';
import type { MemberActor } from '#app/policy/actor';
import { aHistory } from '#tests/support/answering-history';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const now = new Date('2026-03-01T12:00:00Z');
const period = lastDays(30, now);
const { admin, moderator, boards, foreign } = await aHistory(db, { seed: 11, until: now });

/** Every row behind a figure, page after page. */
async function listAll(viewer: MemberActor, evidence: LoadEvidence): Promise<EvidenceRow[]> {
  const question = { viewer, period, evidence };
  const all: EvidenceRow[] = [];
  let after: ReturnType<typeof readMomentKeyset> = null;
  for (;;) {
    const page = await listLoadEvidence(db, question, after);
    all.push(...page.slice(0, evidencePerPage));
    const last = page.length > evidencePerPage ? page[evidencePerPage - 1] : undefined;
    if (!last) break;
    const next = writeKeyset({ value: String(last.seconds ?? last.at), id: last.id });
    after = (isOfBoard(evidence) ? readNumberKeyset : readMomentKeyset)(next);
    if (!after) throw new Error('the keyset does not read');
  }
  expect(await countLoadEvidence(db, question)).toBe(all.length);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  return all;
}

it.each([
  ['an admin', admin],
  ['a moderator', moderator],
] as const)('opens every figure of %s to as many rows as it says', async (_who, viewer) => {
  const [people, places] = await Promise.all([
    listPeopleLoad(db, { viewer, period }),
    listBoardLoad(db, { viewer, period }),
  ]);
  for (const person of people) {
    const rowsOf = (figure: LoadEvidence['figure']) => listAll(viewer, { figure, subject: person.handle });
    expect(await rowsOf('first-replies')).toHaveLength(person.firstReplies);
    expect(await rowsOf('replies')).toHaveLength(person.replies);
    expect(await rowsOf('decisions')).toHaveLength(person.decisions);
    const filter = { whose: `@${person.handle}`, board: null } as const;
    expect((await countWaitingThreads(db, { viewer, filter, now })).waiting).toBe(person.waiting);
  }
  for (const place of places) {
    const rowsOf = (figure: LoadEvidence['figure']) => listAll(viewer, { figure, subject: place.slug });
    const answered = await rowsOf('answered');
    expect(answered).toHaveLength(place.answered);
    expect(await rowsOf('within-target')).toEqual(answered.filter(({ within }) => within));
    const waits = answered.map(({ seconds }) => seconds ?? 0);
    expect(waits).toEqual([...waits].sort((a, b) => b - a));
    const filter = { whose: 'all', board: place.slug } as const;
    expect((await countWaitingThreads(db, { viewer, filter, now })).waiting).toBe(place.waiting);
  }
});

it('shows a moderator nothing from a board that others look after, by whatever address it is asked', async () => {
  const answered: LoadEvidence = { figure: 'answered', subject: foreign.slug };
  expect(await findLoadSubject(db, moderator, answered)).toBeNull();
  expect(await listAll(moderator, answered)).toEqual([]);
  expect((await listAll(admin, answered)).length).toBeGreaterThan(0);
  const theirs: LoadEvidence = { figure: 'replies', subject: admin.handle };
  const [seen, all] = [await listAll(moderator, theirs), await listAll(admin, theirs)];
  expect(seen.length).toBeLessThan(all.length);
  const [own] = await db.sql<[{ name: string }]>`select name from boards where id = ${foreign.id}`;
  expect(seen.some(({ place }) => place === own.name)).toBe(false);
});

it('finds the subjects of the figures by their kind, and nobody outside the team', async () => {
  const [first] = boards;
  expect(
    await findLoadSubject(db, moderator, { figure: 'answered', subject: first?.slug ?? '' }),
  ).not.toBeNull();
  expect(await findLoadSubject(db, moderator, { figure: 'replies', subject: admin.handle })).toBe(
    admin.displayName,
  );
  const [customer] = await db.sql<
    [{ handle: string }]
  >`select handle from members where role = 'member' limit 1`;
  expect(await findLoadSubject(db, admin, { figure: 'replies', subject: customer.handle })).toBeNull();
  expect(await findLoadSubject(db, admin, { figure: 'replies', subject: 'no-such' })).toBeNull();
});
