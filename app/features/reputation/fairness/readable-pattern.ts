import { paths } from '#app/lib/paths';
import { evidenceOf } from './pattern-evidence';
import type { Pattern } from './pattern-queries.server';

/** A pattern as its page shows it: accounts by number, so that picture and tables name the same. */
export function readablePattern(pattern: Pattern) {
  const { publicId, state, since, foundAt, members, pairs } = pattern;
  const numbers = new Map(members.map(({ id }, nth) => [id, nth]));
  const names = new Map(members.map(({ id, displayName }) => [id, displayName]));
  const inside = members.reduce((sum, member) => sum + member.receivedHere, 0);
  const received = members.reduce((sum, member) => sum + member.received, 0);
  const terms = [
    { label: 'From each other', amount: inside },
    { label: 'From everybody else', amount: received - inside },
  ];
  return {
    ...{ publicId, state, since, foundAt, terms },
    evidence: evidenceOf({ ...pattern, size: members.length }),
    decision: pattern.reason ? { by: pattern.deciderName ?? 'the team', reason: pattern.reason } : null,
    /** Who can be released alone, called as in picture and table. */
    releasable: members.flatMap(({ hold, displayName, releasedAt }, nth) =>
      releasedAt ? [] : [{ hold, name: `${nth + 1} ${displayName}` }],
    ),
    accounts: members.map(({ displayName, handle, ...member }) => ({
      name: displayName,
      href: paths.member(handle),
      joinedAt: member.joinedAt,
      received: member.received,
      receivedHere: member.receivedHere,
      given: member.given,
      givenHere: member.givenHere,
      heldEntries: member.heldEntries,
      contestWords: member.contestWords,
      release:
        member.releasedAt && member.releaseReason
          ? { at: member.releasedAt, reason: member.releaseReason }
          : null,
    })),
    ties: pairs.map(({ giverId, receiverId, awards }) => ({
      from: numbers.get(giverId) ?? 0,
      to: numbers.get(receiverId) ?? 0,
      giver: names.get(giverId) ?? '',
      receiver: names.get(receiverId) ?? '',
      awards,
    })),
  };
}
