import { describe, expect, it } from 'vitest';
import { demoContent } from '../../../../scripts/demo/content';
import { checkDemoContent } from '../../../../scripts/demo/content/check';
import { productPictures } from '../../../../scripts/demo/content/pictures';
import type { DemoContent, Reply, Thread } from '../../../../scripts/demo/content/types';

const { threads, people, products, orders } = demoContent;
const reviews = demoContent.reviews.flatMap((product) => product.reviews);
const replies = threads.flatMap((thread) => thread.replies);
const isTeam = (key: string) => people.find((person) => person.key === key)?.role !== 'member';

/** A copy in which one thread or reply is changed, to see the check notice it. */
function withThread(key: string, change: (thread: Thread) => Thread): DemoContent {
  return { ...demoContent, threads: threads.map((thread) => (thread.key === key ? change(thread) : thread)) };
}

function withFirstReply(key: string, change: Partial<Reply>): DemoContent {
  return withThread(key, (thread) => ({
    ...thread,
    replies: thread.replies.map((reply, position) => (position === 0 ? { ...reply, ...change } : reply)),
  }));
}

describe('the demo content', () => {
  it('holds together', () => {
    expect(checkDemoContent(demoContent)).toEqual([]);
  });

  it('has boards for everybody, for members and for staff', () => {
    expect(demoContent.boards).toHaveLength(8);
    expect(demoContent.boards.filter((board) => board.seenBy === 'members')).toHaveLength(1);
    expect(demoContent.boards.filter((board) => board.seenBy === 'staff')).toHaveLength(1);
  });

  it('has a catalogue with a picture of each product', () => {
    expect(demoContent.categories).toHaveLength(4);
    expect(products.length).toBeGreaterThanOrEqual(12);
    expect(Object.keys(productPictures).sort()).toEqual(products.map((product) => product.key).sort());
  });

  it('has people at every level of activity', () => {
    expect(people.length).toBeGreaterThanOrEqual(60);
    expect(people.filter((person) => person.activity === 'helper')).toHaveLength(3);
    expect(people.filter((person) => person.activity === 'team').map((person) => person.role)).toEqual([
      'admin',
      'moderator',
      'moderator',
      'marketer',
    ]);
    expect(people.some((person) => person.joined.daysAgo === 0)).toBe(true);
    for (const activity of ['lapsed-helper', 'regular', 'occasional', 'newcomer', 'reader', 'spammer'])
      expect(people.map((person) => person.activity)).toContain(activity);
  });

  it('has enough to read', () => {
    expect(threads.length).toBeGreaterThanOrEqual(55);
    expect(replies.length).toBeGreaterThanOrEqual(350);
    expect(reviews.length).toBeGreaterThanOrEqual(170);
    expect(demoContent.flags).toHaveLength(12);
    expect(demoContent.decisions.length).toBeGreaterThanOrEqual(6);
    expect(demoContent.sanctions.map((sanction) => sanction.kind).sort()).toEqual(['suspension', 'warning']);
  });

  it('has a thread in every state', () => {
    const questions = threads.filter((thread) => thread.kind === 'question');
    const isSolved = (thread: Thread) => thread.replies.some((reply) => reply.accepted);
    const states: Record<string, Thread[]> = {
      solved: questions.filter(isSolved),
      unsolved: questions.filter((thread) => thread.replies.length > 0 && !isSolved(thread)),
      'unanswered for three days': questions.filter(
        (thread) => thread.replies.length === 0 && thread.daysAgo >= 3,
      ),
      pinned: threads.filter((thread) => thread.pinned),
      locked: threads.filter((thread) => thread.locked),
      held: threads.filter((thread) => thread.held),
      hidden: threads.filter((thread) => thread.hidden),
      long: threads.filter((thread) => thread.replies.length >= 40),
      'answered by the brand': threads.filter((thread) => thread.replies.some((reply) => isTeam(reply.by))),
      edited: threads.filter((thread) => thread.edits),
      'about a product': threads.filter((thread) => thread.product),
    };
    for (const [state, found] of Object.entries(states)) expect(found.length, state).toBeGreaterThan(0);
  });

  it('has something of each thing that the team does', () => {
    for (const [what, acts] of Object.entries(demoContent.teamActs))
      expect(acts.length, what).toBeGreaterThan(0);
    expect(demoContent.waitingArticles.length).toBeGreaterThan(0);
    expect(threads.filter(({ event }) => event?.waiting?.length).length).toBeGreaterThan(0);
  });

  it('has reviews of every kind, more good ones than bad and no perfect product line', () => {
    const count = (stars: number) => reviews.filter((review) => review.stars === stars).length;
    expect([count(5) > count(4), count(4) > count(3), count(1) > 5, count(2) > 5]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(new Set(reviews.map((review) => review.proof)).size).toBe(5);
    expect(reviews.filter((review) => review.proof === 'order-matched').length).toBeGreaterThanOrEqual(100);
    expect(reviews.filter((review) => review.incentive === 'free-product').length).toBeGreaterThanOrEqual(3);
    expect(reviews.filter((review) => review.relation === 'staff')).toHaveLength(1);
    expect(reviews.filter((review) => review.state?.kind === 'withheld')).toHaveLength(1);
    expect(reviews.filter((review) => review.state?.kind === 'pending')).toHaveLength(1);
    expect(reviews.filter((review) => review.stars <= 2 && review.brandReply).length).toBeGreaterThan(5);
    expect(reviews.filter((review) => review.stars === 1 && !review.brandReply).length).toBeGreaterThan(0);
  });

  it('has buyers who have not said anything yet', () => {
    const reviewers = new Set(reviews.map((review) => review.by));
    expect(orders.filter((order) => !reviewers.has(order.by)).length).toBeGreaterThan(0);
  });

  it('has one withdrawn consent among the live ones', () => {
    expect(demoContent.consents.filter((consent) => consent.withdrawn)).toHaveLength(1);
    expect(demoContent.consents.length).toBeGreaterThan(10);
  });
});

describe('checkDemoContent', () => {
  const refused: [string, DemoContent, RegExp][] = [
    ['a reply before its thread', withFirstReply('flint-wobble', { daysAgo: 487 }), /does not follow/],
    ['a reply by nobody', withFirstReply('flint-wobble', { by: 'nobody' }), /nobody is called nobody/],
    ['a vote for oneself', withFirstReply('flint-wobble', { votes: ['gwen'] }), /votes for their own words/],
    [
      'an accepted answer in a discussion',
      withFirstReply('birds-and-stones', { accepted: true }),
      /to no question/,
    ],
    ['a shouting brand', withThread('welcome', (thread) => ({ ...thread, body: 'Welcome!' })), /shouts/],
    [
      'a link to the world',
      withThread('welcome', (thread) => ({ ...thread, body: 'https://example.com' })),
      /leads to/,
    ],
    ['proof without an order', { ...demoContent, orders: [] }, /order matched without an order/],
    [
      'a decision without its trace',
      withThread('courier-gantry', ({ hidden: _hidden, ...thread }) => thread),
      /records nothing/,
    ],
  ];

  it.each(refused)('notices %s', (_name, content, problem) => {
    expect(checkDemoContent(content).join('\n')).toMatch(problem);
  });
});
