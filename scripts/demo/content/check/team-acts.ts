import type { Moment, Reply, Thread } from '../types';
import { actProblems } from './acts';
import { isBefore, isTeam, type Known } from './known';

type Act = Moment & { by: string };

function byTeam(where: string, act: Act, known: Known): string[] {
  return [
    ...actProblems(where, act, known),
    ...(isTeam(known.people.get(act.by)) ? [] : [`${where}: ${act.by} is not of the team`]),
  ];
}

/** Done by the team, after what it is about. */
function doneByTeam(
  where: string,
  { act, about }: { act: Act; about: Thread | Reply | undefined },
  known: Known,
): string[] {
  return [
    ...byTeam(where, act, known),
    ...(about && isBefore(about, act) ? [] : [`${where}: is about nothing that was there`]),
  ];
}

/** Closing ends a talk, official is a word of the team, and what was brought together fits in its place. */
export function teamActProblems(known: Known): string[] {
  const { closings, merges, official, notes, rules, pointRules, badges, givenBadges, adjustments, thanks } =
    known.content.teamActs;
  const replyOf = (key: string) => known.replies.get(key)?.reply;
  return [
    ...closings.flatMap((act) => {
      const [where, about] = [`closing of ${act.thread}`, known.threads.get(act.thread)];
      const goesOn = about?.replies.some((reply) => isBefore(act, reply));
      return [
        ...doneByTeam(where, { act, about }, known),
        ...(goesOn || about?.locked ? [`${where}: the talk goes on, or was locked before`] : []),
      ];
    }),
    ...merges.flatMap((act) =>
      doneByTeam(`merge of ${act.reply}`, { act, about: replyOf(act.reply) }, known),
    ),
    ...official.flatMap((act) => {
      const [where, about] = [`official answer ${act.reply}`, replyOf(act.reply)];
      return [
        ...doneByTeam(where, { act, about }, known),
        ...(isTeam(known.people.get(about?.by ?? '')) ? [] : [`${where}: is no word of the team`]),
      ];
    }),
    ...notes.flatMap((act) =>
      doneByTeam(`note on ${act.thread}`, { act, about: known.threads.get(act.thread) }, known),
    ),
    ...rules.flatMap((act) => actProblems(`rule ${act.name}`, act, known)),
    ...pointRules.flatMap((act) => byTeam(`points of ${act.rule}`, act, known)),
    ...badges.flatMap((act) => byTeam(`badge ${act.content.name}`, act, known)),
    ...givenBadges.flatMap((act) => {
      const [where, about] = [`badge for ${act.member}`, replyOf(act.reply)];
      const isNamed = badges.some(({ content }) => content.kind === 'hand' && content.name === act.badge);
      return [
        ...doneByTeam(where, { act, about }, known),
        ...(isNamed && about?.by === act.member ? [] : [`${where}: no such badge, or no reply of theirs`]),
      ];
    }),
    ...[...adjustments, ...thanks].flatMap((act) => {
      const [where, member] = [`words for ${act.member}`, known.people.get(act.member)];
      return [
        ...byTeam(where, act, known),
        ...(member && member.role === 'member' && isBefore(member.joined, act)
          ? []
          : [`${where}: was no member`]),
      ];
    }),
  ];
}
