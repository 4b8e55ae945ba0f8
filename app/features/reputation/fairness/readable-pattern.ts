import { paths } from '#app/lib/paths';
import { evidenceOf } from './pattern-evidence';
import { titleOfPattern } from './pattern-words';
import type { Pattern } from './pattern-queries.server';

/** Accounts that a picture can tell apart. */
const mostDrawn = 40;

/** A pattern as its page shows it: accounts by number, so that picture and tables name the same. */
export function readablePattern(pattern: Pattern) {
  const { publicId, state, since, foundAt, burst, members, pairs } = pattern;
  const numbers = new Map(members.map(({ id }, nth) => [id, nth]));
  const names = new Map(members.map(({ id, displayName }) => [id, displayName]));
  const inside = members.reduce((sum, member) => sum + member.receivedHere, 0);
  const received = members.reduce((sum, member) => sum + member.received, 0);
  const terms = [
    { label: 'From each other', amount: inside },
    { label: 'From everybody else', amount: received - inside },
  ];
  return {
    ...{ publicId, state, since, foundAt, burst, terms },
    // A burst may be for more people than a picture can tell apart; the figures below name them all.
    isDrawn: members.length <= mostDrawn,
    title: titleOfPattern({ accounts: members.length, burst }),
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
      isVoter: member.id === burst?.voterId,
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
