import { describe, expect, it } from 'vitest';
import { forgetBrowsers, noteBrowser } from '#app/features/reputation/fairness/note-browser.server';
import { loadVoteGraph } from '#app/features/reputation/fairness/load-vote-graph.server';
import { lookForRings } from '#app/features/reputation/fairness/look-for-rings.server';
import { getPattern } from '#app/features/reputation/fairness/pattern-queries.server';
import { readablePattern } from '#app/features/reputation/fairness/readable-pattern';
import { newBrowserName } from '#app/lib/browser-name.server';
import type { MemberActor } from '#app/policy/actor';
import { aMember } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';
import { anHonestCrowd, voteInCircle } from '#tests/support/patterns';

const { db } = await testDatabase();
await anHonestCrowd(db);
const day = 86_400_000;
const note = (actor: MemberActor, name: string, now = new Date()) => noteBrowser({ db, actor, now }, name);
const rowsOf = ({ id }: MemberActor) =>
  db.sql<Array<{ device: string; untilAt: string }>>`
    select device, until_at as "untilAt" from member_browsers where member_id = ${id}`;
const isHeld = async ({ id }: MemberActor) =>
  (await db.sql`select from award_holds where member_id = ${id}`).length > 0;

/** Two who vote for each other so many days, from one browser or from two. */
async function aCouple(days: number, { shares }: { shares: boolean }): Promise<MemberActor> {
  const [one, other] = [await aMember(db), await aMember(db)];
  const name = newBrowserName();
  await note(one, name);
  await note(other, shares ? name : newBrowserName());
  await voteInCircle(db, [one, other], { days });
  return one;
}

describe('noteBrowser', () => {
  it('keeps a hash that names nothing, once for each account, and not for longer than a month', async () => {
    const [member, now] = [await aMember(db), new Date()];
    const name = newBrowserName();
    await note(member, name, now);
    await note(member, name, new Date(now.getTime() + 60_000));
    const [row, ...more] = await rowsOf(member);
    expect(more).toEqual([]);
    expect(row?.device).not.toContain(name);
    expect(Date.parse(row?.untilAt ?? '') - now.getTime()).toBe(30 * day);
    await note(member, name, new Date(now.getTime() + 2 * day));
    expect(Date.parse((await rowsOf(member))[0]?.untilAt ?? '') - now.getTime()).toBe(32 * day);
    await forgetBrowsers({ db, actor: member, now: new Date(now.getTime() + 31 * day) });
    expect(await rowsOf(member)).toHaveLength(1);
    await forgetBrowsers({ db, actor: member, now: new Date(now.getTime() + 33 * day) });
    expect(await rowsOf(member)).toEqual([]);
  });

  it('is written by twenty acts at once without one failing', async () => {
    const [member, name] = [await aMember(db), newBrowserName()];
    await Promise.all(Array.from({ length: 20 }, () => note(member, name)));
    expect(await rowsOf(member)).toHaveLength(1);
  });
});

describe('a shared browser', () => {
  it('is told to the team beside the pattern in which it was weighed', async () => {
    const [alike, apart] = [await aCouple(8, { shares: true }), await aCouple(8, { shares: false })];
    await lookForRings(db, new Date(), { everybody: true });
    const alikeIn = async ({ id }: MemberActor) => {
      const [row] = await db.sql<[{ publicId: string }?]>`
        select w.public_id as "publicId" from award_patterns w join award_holds h on h.pattern_id = w.id where h.member_id = ${id}`;
      const pattern = await getPattern(db, row?.publicId ?? '');
      return pattern && readablePattern(pattern).evidence.alike;
    };
    expect(await alikeIn(alike)).toBe(1);
    expect(await alikeIn(apart)).toBe(0);
  });

  it('holds nothing by itself', async () => {
    const household = await aCouple(3, { shares: true });
    await lookForRings(db, new Date(), { everybody: true });
    expect(await isHeld(household)).toBe(false);
  });

  it('joins accounts that are joined by a third', async () => {
    const [a, b, c] = [await aMember(db), await aMember(db), await aMember(db)];
    const [first, second] = [newBrowserName(), newBrowserName()];
    await note(a, first);
    await note(b, first);
    await note(b, second);
    await note(c, second);
    await voteInCircle(db, [a, b, c], { days: 1 });
    const graph = await loadVoteGraph(db, [a.id], { since: '2000-01-01', counting: 'telling' });
    const browsers = [a, b, c].map(({ id }) => graph.browserAt(graph.placeOf(id) ?? -1));
    expect(new Set(browsers).size).toBe(1);
  });
});
