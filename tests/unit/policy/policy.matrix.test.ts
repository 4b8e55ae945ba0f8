import { expect, it } from 'vitest';
import { system, visitor, type Actor, type MemberActor, type Role } from '#app/policy/actor';
import type { BoardSubject, ReplySubject, ThreadSubject } from '#app/policy/boards';
import { may, type Action, type SubjectOf } from '#app/policy/policy';
import { firstAudiences } from '#tests/support/people';

/**
 * Everything that anybody may do to anything, as one file to read: `policy.matrix.txt`. A right that changes changes a
 * line of it, and an action without a subject here does not compile. `+` is allowed, `.` refused with a reason, `?` is
 * answered as if there were no such thing.
 */
const person = (id: number, role: Role, more: Partial<MemberActor> = {}): MemberActor => ({
  kind: 'member',
  id,
  publicId: `person-${id}`,
  handle: `person-${id}`,
  displayName: `Person ${id}`,
  role,
  emailVerified: true,
  joinedAt: '2025-01-01T00:00:00Z',
  audiences: firstAudiences(role),
  ...more,
});

/** Who asks, in the order of the columns. The author wrote what is asked about; the keeper moderates its board. */
const actors: Record<string, Actor> = {
  visitor,
  member: person(1, 'member'),
  author: person(2, 'member'),
  silenced: person(2, 'member', { silencedUntil: '2099-01-01T00:00:00Z' }),
  'moderator elsewhere': person(3, 'moderator'),
  keeper: person(4, 'moderator'),
  marketer: person(5, 'marketer'),
  admin: person(6, 'admin'),
  house: system,
};

const open: BoardSubject = {
  seenBy: ['public'],
  postedBy: ['members'],
  repliedBy: ['members'],
  moderatedBy: ['member:4'],
};
const closed: BoardSubject = { ...open, seenBy: ['group:9'], postedBy: ['group:9'], repliedBy: ['group:9'] };
const thread = (more: Partial<ThreadSubject> = {}): ThreadSubject => ({
  ...open,
  authorId: 2,
  state: 'visible',
  kind: 'question',
  locked: false,
  ...more,
});
const reply = (more: Partial<ReplySubject> = {}): ReplySubject => ({
  authorId: 2,
  state: 'visible',
  thread: thread({ authorId: 7 }),
  ...more,
});

type Subjects = { [A in Action]: Record<string, SubjectOf<A>> };

const boards = { open, closed };
const threads = {
  'open board': thread(),
  'closed board': thread(closed),
  locked: thread({ locked: true }),
  held: thread({ state: 'held' }),
  hidden: thread({ state: 'hidden' }),
  withdrawn: thread({ state: 'withdrawn' }),
};
const events = { ...threads, event: thread({ kind: 'event' }) };
const ideas = { ...threads, idea: thread({ kind: 'idea' }) };
const replies = {
  'open board': reply(),
  'closed board': reply({ thread: thread({ ...closed, authorId: 7 }) }),
  locked: reply({ thread: thread({ authorId: 7, locked: true }) }),
  held: reply({ state: 'held' }),
  hidden: reply({ state: 'hidden' }),
  'in a hidden thread': reply({ thread: thread({ authorId: 7, state: 'hidden' }) }),
};
const all = { all: null };
const keptSubject = { memberId: 2, givenById: 9, contestedAt: null, undoneAt: null, keptAt: null };
const people = { theirs: { id: 2, authorId: 2 } };
const reviews = {
  published: { authorId: 2, state: 'published' },
  pending: { authorId: 2, state: 'pending' },
  hidden: { authorId: 2, state: 'hidden' },
  withdrawn: { authorId: 2, state: 'withdrawn' },
};
const gone = { authorId: 2, state: 'withdrawn', withdrawnAt: '2026-02-01T10:00:00Z', withheld: false };
const withdrawnReviews = {
  withdrawn: { ...gone, productState: 'listed' },
  'withdrawn when withheld': { ...gone, withheld: true, productState: 'listed' },
  'withdrawn long ago': { ...gone, withdrawnAt: null, productState: 'listed' },
  'of a retired product': { ...gone, productState: 'retired' },
  'not withdrawn': { ...gone, state: 'published', withdrawnAt: null, productState: 'listed' },
};
const decisions = {
  'of a member': { authorId: 2, authorRole: 'member' as const },
  'of the team': { authorId: 5, authorRole: 'marketer' as const },
};
const groups = {
  'open, not in': { kind: 'open' as const, membership: null },
  'closed, in': { kind: 'closed' as const, membership: { state: 'in' as const, isLeader: false } },
  'by invitation, not in': { kind: 'invitation' as const, membership: null },
  'by invitation, leader': {
    kind: 'invitation' as const,
    membership: { state: 'in' as const, isLeader: true },
  },
};
const articles = {
  'in an open board': { ...open, authorId: 2, writtenBy: 2 },
  'in a closed board': { ...closed, authorId: 2, writtenBy: 2 },
  'by the keeper': { ...open, authorId: 4, writtenBy: 4 },
};
const carried = {
  'to an open board': { thread: thread(), to: open },
  'to a closed board': { thread: thread(), to: closed },
};

const proposable = {
  'a public review': { authorId: 2, isPublic: true },
  'a closed post': { authorId: 2, isPublic: false },
  "nobody's": { authorId: null, isPublic: true },
};

const standingGrant = { memberId: 2, revokedAt: null, revokedBy: null, contestedAt: null, answeredAt: null };
const takenGrant = { ...standingGrant, revokedAt: '2026-01-01T00:00:00Z', revokedBy: 4 };
const grants = {
  'that stands': standingGrant,
  'taken by the keeper': takenGrant,
  'contested, taken by the keeper': { ...takenGrant, contestedAt: '2026-01-02T00:00:00Z' },
  answered: { ...takenGrant, contestedAt: '2026-01-02T00:00:00Z', answeredAt: '2026-01-03T00:00:00Z' },
};

const subjects: Subjects = {
  'testimonial.list': all,
  'testimonial.curate': all,
  'testimonial.request': all,
  'testimonial.export': all,
  'testimonial.propose': proposable,
  'wall.edit': all,
  'hold.read': { theirs: { memberId: 2 } },
  'hold.contest': {
    open: { memberId: 2, state: 'open', contestedAt: null },
    'contested before': { memberId: 2, state: 'open', contestedAt: '2026-01-01T00:00:00Z' },
    decided: { memberId: 2, state: 'confirmed', contestedAt: null },
  },
  'points.adjust': { theirs: { memberId: 2 }, "the admin's": { memberId: 6 } },
  'member.thank': {
    'of a member': { memberId: 2, role: 'member' },
    'of the team': { memberId: 9, role: 'marketer' },
    "the keeper's": { memberId: 4, role: 'moderator' },
  },
  'adjustment.read': { theirs: { memberId: 2 } },
  'adjustment.contest': {
    open: { memberId: 2, undoneAt: null, contestedAt: null },
    'contested before': { memberId: 2, undoneAt: null, contestedAt: '2026-01-01T00:00:00Z' },
    'taken back': { memberId: 2, undoneAt: '2026-01-01T00:00:00Z', contestedAt: null },
  },
  'adjustment.keep': {
    contested: { ...keptSubject, contestedAt: '2026-01-01T00:00:00Z' },
    'not contested': keptSubject,
    answered: { ...keptSubject, contestedAt: '2026-01-01T00:00:00Z', keptAt: '2026-01-02T00:00:00Z' },
    'taken back': { ...keptSubject, contestedAt: '2026-01-01T00:00:00Z', undoneAt: '2026-01-02T00:00:00Z' },
    "the admin's decision": { ...keptSubject, givenById: 6, contestedAt: '2026-01-01T00:00:00Z' },
    "the admin's points": { ...keptSubject, memberId: 6, contestedAt: '2026-01-01T00:00:00Z' },
  },
  'challenge.keep': all,
  'challenge.read': { open: { state: 'open' }, draft: { state: 'draft' } },
  'challenge.join': {
    'to be joined': { state: 'open', joining: 'joined' },
    "everybody's": { state: 'open', joining: 'everybody' },
    draft: { state: 'draft', joining: 'joined' },
  },
  'milestone.read': {
    shown: { memberId: 1, shown: true, undoneAt: null, memberState: 'active' },
    'kept to oneself': { memberId: 1, shown: false, undoneAt: null, memberState: 'active' },
    gone: { memberId: 1, shown: true, undoneAt: '2026-01-01T00:00:00Z', memberState: 'active' },
    'of somebody suspended': { memberId: 1, shown: true, undoneAt: null, memberState: 'suspended' },
  },
  'reward.keep': all,
  'reward.read': {
    open: { state: 'open', offeredTo: 'members' },
    draft: { state: 'draft', offeredTo: 'members' },
    "a group's": { state: 'open', offeredTo: 'group:99' },
  },
  'reward.redeem': {
    open: { state: 'open', offeredTo: 'members' },
    closed: { state: 'closed', offeredTo: 'members' },
    draft: { state: 'draft', offeredTo: 'members' },
    "a group's": { state: 'open', offeredTo: 'group:99' },
    'of a high level': { state: 'open', offeredTo: 'level:5' },
  },
  'redemption.read': { theirs: { memberId: 2 } },
  'redemption.cancel': {
    'asked for': { memberId: 2, state: 'asked' },
    approved: { memberId: 2, state: 'approved' },
  },
  'redemption.decide': { theirs: { memberId: 2 }, "the admin's": { memberId: 6 } },
  'pattern.read': all,
  'pattern.decide': {
    'of others': { memberIds: [2, 7] },
    'with the keeper': { memberIds: [2, 4] },
    'with the admin': { memberIds: [6, 7] },
  },
  'profile.edit': people,
  'statement.read': people,
  'house.inspect': all,
  'settings.edit': all,
  'article.read': articles,
  'article.list-waiting': all,
  'article.write': articles,
  'article.review': articles,
  'article.decline': articles,
  'article.drop': articles,
  'article.agree': articles,
  'reply.promote': replies,
  'board.read': boards,
  'board.manage': { ...boards, 'a new one': null },
  'board.staff': all,
  'board.follow': boards,
  'tag.manage': all,
  'tag.create': all,
  'thread.post': boards,
  'thread.open-kind': { 'of everybody': { teamOnly: false }, 'of the team': { teamOnly: true } },
  'thread.read': threads,
  'thread.reply': threads,
  'thread.edit': threads,
  'thread.vote': threads,
  'thread.react': threads,
  'thread.follow': threads,
  'thread.bookmark': threads,
  'thread.accept': threads,
  'thread.withdraw': threads,
  'thread.pin': threads,
  'thread.lock': threads,
  'thread.tag': threads,
  'thread.move': carried,
  'thread.merge': {
    'into an open thread': { thread: thread(), into: thread({ authorId: 7 }) },
    'into a closed thread': { thread: thread(), into: thread({ ...closed, authorId: 7 }) },
    'out of a closed board': { thread: thread(closed), into: thread({ authorId: 7 }) },
  },
  'idea.vote': ideas,
  'idea.decide': ideas,
  'poll.answer': threads,
  'event.answer': events,
  'event.decline': events,
  'event.manage': events,
  'attendance.read': events,
  'reply.read': replies,
  'reply.edit': replies,
  'reply.withdraw': replies,
  'reply.vote': replies,
  'reply.react': replies,
  'reply.bookmark': replies,
  'reply.make-official': {
    'by a member': { ...reply(), authorRole: 'member' },
    'by the team': { ...reply({ authorId: 5 }), authorRole: 'marketer' },
    hidden: { ...reply({ authorId: 5, state: 'hidden' }), authorRole: 'marketer' },
  },
  'post.carry': {
    nothing: { links: false, pictures: false, mentions: 0 },
    everything: { links: true, pictures: true, mentions: 20 },
    'a broadcast': { links: false, pictures: false, mentions: 21 },
  },
  'group.read': groups,
  'group.see-members': groups,
  'group.join': groups,
  'group.leave': groups,
  'group.lead': groups,
  'group.manage': all,
  'review.read': reviews,
  'review.post': { listed: { state: 'listed' }, retired: { state: 'retired' } },
  'review.edit': reviews,
  'review.withdraw': reviews,
  'review.give-again': withdrawnReviews,
  'review.erase': {
    withdrawn: { ...gone, wordsErasedAt: null },
    'withdrawn, its words gone': { ...gone, wordsErasedAt: '2026-02-01T00:00:00Z' },
    'not withdrawn': { ...gone, state: 'published', wordsErasedAt: null },
  },
  'review.find-helpful': reviews,
  'review.respond': reviews,
  'review.reply-privately': reviews,
  'review.read-private-reply': reviews,
  'review.open-thread': reviews,
  'files.import': all,
  'content.flag': people,
  'queue.read': all,
  'queue.open': {
    'in an open board': { seenBy: open.seenBy, moderatedBy: open.moderatedBy },
    'in a closed board': { seenBy: closed.seenBy, moderatedBy: closed.moderatedBy },
    'in no board': { seenBy: null, moderatedBy: null },
  },
  'queue.decide': decisions,
  'appeal.decide': {
    'decided by the keeper': { authorId: 2, authorRole: 'member', decidedBy: 4 },
    'of the team': { authorId: 5, authorRole: 'marketer', decidedBy: 6 },
  },
  'decision.appeal': {
    'a hidden post': { authorId: 2, decision: 'hide', appealed: false },
    'a second time': { authorId: 2, decision: 'hide', appealed: true },
    'what was kept': { authorId: 2, decision: 'keep', appealed: false },
  },
  'review.object': {
    'of a member, pending': { ...decisions['of a member'], state: 'pending' },
    'of a member, published': { ...decisions['of a member'], state: 'published' },
    'of a member, withheld': { ...decisions['of a member'], state: 'withheld' },
    'of the team, pending': { ...decisions['of the team'], state: 'pending' },
  },
  'review.appeal-hold': {
    'that waits': { authorId: 2, state: 'pending', appealed: false },
    'appealed before': { authorId: 2, state: 'pending', appealed: true },
    published: { authorId: 2, state: 'published', appealed: false },
  },
  'case.open': decisions,
  'sanction.lift': decisions,
  'queue.set-targets': all,
  'rule.read': all,
  'rule.write': all,
  'audit.read': all,
  'member.change-role': people,
  'member.clean-up': decisions,
  'team.read': all,
  'level.read': all,
  'grant.read': grants,
  'badge.give': {
    'of a member': { memberId: 2, role: 'member' },
    'of the team': { memberId: 9, role: 'marketer' },
    "the keeper's": { memberId: 4, role: 'moderator' },
  },
  'badge.share': grants,
  'badge.revoke': grants,
  'badge.contest': grants,
  'badge.restore': grants,
  'badge.uphold': grants,
  'badge-rule.read': all,
  'badge-rule.write': all,
  'point-rule.read': all,
  'point-rule.write': all,
  'level.write': all,
  'advocates.list': all,
  'advocates.export': all,
  'reviews.see-invited': all,
  'reviews.declare-campaign': all,
  'reviews.export': all,
  'export.override-consent': all,
  'dossier.read': { 'in scoring': { id: 2, inScoring: true }, 'has left': { id: 2, inScoring: false } },
  'answering.read': all,
  'answering.set-target': { ...boards, 'for reviews': null },
  'saved-reply.write': { ...boards, 'for all boards': null },
  'thread.use-saved': threads,
  'desk.use': threads,
  'unheard.close': people,
  'answering.mark-automated': people,
};

/** One sign for a verdict. */
function sign<A extends Action>(actor: Actor, action: A, subject: SubjectOf<A>): string {
  const verdict = may(actor, action, subject);
  if (verdict.ok) return '+';
  return verdict.because === 'unknown' ? '?' : '.';
}

it('is as it is written down', async () => {
  const lines: string[] = [];
  let cells = 0;
  for (const action of (Object.keys(subjects) as Action[]).sort()) {
    for (const [label, subject] of Object.entries(subjects[action])) {
      const signs = Object.values(actors).map((actor) => sign(actor, action, subject as never));
      cells += signs.length;
      lines.push(`${signs.join(' ')}  ${action} (${label})`);
    }
  }
  const head = Object.keys(actors).map((name, column) => `${'  '.repeat(column)}${name}`);
  expect(cells).toBeGreaterThanOrEqual(1_500);
  await expect([...head, '', ...lines, ''].join('\n')).toMatchFileSnapshot('policy.matrix.txt');
});
