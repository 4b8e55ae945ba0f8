import { grantBadges } from '#app/features/badges/grant-badges.server';
import { settleHistory } from '#app/features/reputation/settle-history.server';
import type { Db } from '#db/client';
import { demoContent } from './content';
import { loadCases } from './loading/cases';
import { loadOrders, loadProducts, loadScales } from './loading/catalogue';
import { setCounters } from './loading/counters';
import { Keyed, type DemoLoad } from './loading/demo-load';
import { loadArticles } from './loading/articles';
import { loadHolds } from './loading/holds';
import { loadGatherings } from './loading/gatherings';
import { loadGroups } from './loading/groups';
import { loadAroundReviews, loadReviews } from './loading/judgements';
import { loadCampaigns } from './loading/campaigns';
import { loadInvitations } from './loading/invitations';
import { loadOccasions } from './loading/occasions';
import { loadConsents, loadPeople, type DemoAccount } from './loading/people';
import { loadChallenges, loadRewards } from './loading/rewards';
import { loadSavedReplies } from './loading/saved-replies';
import { loadTestimonials } from './loading/testimonials';
import { loadPointsByHand, loadTeamActs } from './loading/team-acts';
import * as talk from './loading/talk';

/** Any fixed number that nothing else in this database uses as an advisory lock. */
const demoLock = 7_215_301;

/**
 * Puts the demo brand into an empty house, all of it or nothing, and marks it so that it can be taken out again.
 * Null when somebody was there before: two starters do not make two demos, and nobody's community becomes one.
 */
export async function seedDemo(
  db: Db,
  { uploads, now }: { uploads: string; now: Date },
): Promise<DemoAccount[] | null> {
  return db.transaction(async (tx) => {
    await tx.sql`select pg_advisory_xact_lock(${demoLock})`;
    const [found] = await tx.sql<[{ inhabited: boolean }]>`
      select exists (select from members) or exists (select from boards) or exists (select from products) as inhabited`;
    if (found.inhabited) return null;
    const load: DemoLoad = {
      tx,
      now,
      uploads,
      content: demoContent,
      members: new Keyed(),
      products: new Keyed(),
      threads: new Keyed(),
      replies: new Keyed(),
      reviews: new Keyed(),
    };
    const accounts = await loadPeople(load);
    const boards = await talk.loadBoards(load);
    await loadProducts(load);
    await loadScales(load);
    await loadOrders(load);
    await loadWords(load, boards);
    await loadSavedReplies(load, boards);
    await loadCases(load);
    await loadConsents(load);
    await loadTestimonials(load);
    await loadInvitations(load);
    await loadCampaigns(load);
    await loadTeamActs(load);
    await setCounters(load);
    await talk.loadReadMarks(load);
    await awardAll(load);
    await loadPointsByHand(load);
    await loadHolds(load);
    await loadChallenges(load, boards);
    await loadOccasions(load);
    await loadRewards(load);
    await markAsDemo(load, { boards: [...boards.values()], groups: await loadGroups(load) });
    return accounts;
  });
}

async function loadWords(load: DemoLoad, boards: Map<string, number>): Promise<void> {
  await talk.loadThreads(load, boards);
  await talk.loadReplies(load);
  await talk.loadRevisions(load);
  await talk.loadVotes(load);
  await talk.loadReactions(load);
  await talk.loadIdeas(load);
  await talk.loadPolls(load);
  await loadGatherings(load);
  await loadArticles(load, boards);
  await talk.loadAcceptances(load);
  await talk.loadTags(load);
  await talk.loadFollows(load);
  await loadReviews(load);
  await loadAroundReviews(load);
}

async function awardAll({ tx, now, threads, replies, reviews }: DemoLoad): Promise<void> {
  const idsOf = (rows: { values(): Array<{ id: number }> }) => rows.values().map(({ id }) => id);
  await settleHistory(tx, [
    { kind: 'thread', ids: idsOf(threads) },
    { kind: 'reply', ids: idsOf(replies) },
    { kind: 'review', ids: idsOf(reviews) },
  ]);
  await grantBadges(tx, null, { now, quiet: true });
}

async function markAsDemo(
  { tx, now, content, products }: DemoLoad,
  made: { boards: number[]; groups: number[] },
): Promise<void> {
  const marker = { loadedAt: now.toISOString(), ...made, products: products.values().map(({ id }) => id) };
  const { name, tagline, about, accentHue, welcome } = content.company;
  await tx.sql`
    insert into settings (key, value) values
      ('demo', ${JSON.stringify(marker)}::jsonb),
      ('brand', ${JSON.stringify({ name, tagline, about, hue: accentHue, welcome })}::jsonb)
    on conflict (key) do update set value = excluded.value`;
}
