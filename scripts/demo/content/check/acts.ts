import type { Edit, Intervention, Moment } from '../types';
import { isBefore, repeated, type Known } from './known';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

type Act = Moment & { by: string };

/** Nobody acts before joining or after the last visit, and every moment can be read. */
export function actProblems(where: string, act: Act, known: Known): string[] {
  const person = known.people.get(act.by);
  if (!person) return [`${where}: nobody is called ${act.by}`];

  const isReadable = CLOCK.test(act.at) && Number.isInteger(act.daysAgo) && act.daysAgo >= 0;
  return [
    ...(isReadable ? [] : [`${where}: unreadable moment`]),
    ...(isBefore(act, person.joined) ? [`${where}: ${act.by} had not joined yet`] : []),
    ...(act.daysAgo < person.lastSeenDaysAgo ? [`${where}: ${act.by} was last seen before that`] : []),
  ];
}

/** A vote comes from somebody else, once, who was still around when the text appeared. */
export function voteProblems(
  where: string,
  text: Act & { votes: string[] | undefined },
  known: Known,
): string[] {
  const voters = text.votes ?? [];
  return [
    ...repeated(voters).map((voter) => `${where}: ${voter} votes twice`),
    ...voters.flatMap((voter) => {
      const person = known.people.get(voter);
      if (!person) return [`${where}: nobody is called ${voter}`];
      if (voter === text.by) return [`${where}: ${voter} votes for their own words`];
      return person.lastSeenDaysAgo > text.daysAgo
        ? [`${where}: ${voter} had left before it was written`]
        : [];
    }),
  ];
}

/** Edits follow the text and each other, and each of them changes something. */
export function editProblems(
  where: string,
  text: Act & { body: string; edits?: Edit[] },
  known: Known,
): string[] {
  const edits = text.edits ?? [];
  return edits.flatMap((edit, position) => {
    const previous = edits[position - 1] ?? text;
    const next = edits[position + 1]?.before ?? text.body;
    return [
      ...actProblems(`${where}, edit`, edit, known),
      ...(isBefore(previous, edit) ? [] : [`${where}: an edit does not follow what it edits`]),
      ...(edit.before === next ? [`${where}: an edit changes nothing`] : []),
    ];
  });
}

/** Hiding and locking are done by the team, afterwards, and with a reason. */
export function interventionProblems(
  where: string,
  { text, done }: { text: Moment; done: Intervention | undefined },
  known: Known,
): string[] {
  if (!done) return [];
  return [
    ...actProblems(where, done, known),
    ...(mayIntervene(done.by, known) ? [] : [`${where}: ${done.by} may not intervene`]),
    ...(isBefore(text, done) ? [] : [`${where}: intervened before it was written`]),
    ...(done.reason === '' ? [`${where}: intervened without a reason`] : []),
  ];
}

export function mayIntervene(key: string, known: Known): boolean {
  const role = known.people.get(key)?.role;
  return role === 'moderator' || role === 'admin';
}
