import type { Consent, Decision, Flag, Follow, Sanction } from '../types';
import { actProblems, mayIntervene } from './acts';
import { isBefore, repeated, textOf, type Known } from './known';

function flagProblems(flag: Flag, known: Known): string[] {
  const where = `flag by ${flag.by} on ${JSON.stringify(flag.subject)}`;
  const text = textOf(flag.subject, known);
  if (!text) return [`${where}: leads nowhere`];

  const decision = flag.decision === undefined ? undefined : known.decisions.get(flag.decision);
  const isSettled =
    decision && isBefore(flag, decision) && JSON.stringify(decision.subject) === JSON.stringify(flag.subject);
  return [
    ...actProblems(where, flag, known),
    ...(text.by === flag.by ? [`${where}: flags their own words`] : []),
    ...(isBefore(text, flag) ? [] : [`${where}: flagged before it was written`]),
    ...(flag.decision === undefined || isSettled ? [] : [`${where}: ${flag.decision} does not settle it`]),
  ];
}

/** What was done to the text on the occasion of a decision is recorded there too, in the same words. */
function traceProblems(where: string, decision: Decision, known: Known): string[] {
  const text = textOf(decision.subject, known);
  const hidden = text && 'hidden' in text ? text.hidden : undefined;
  const locked = text && 'locked' in text ? text.locked : undefined;
  const trace = decision.act === 'lock' ? locked : hidden;
  if (!trace)
    return decision.act === 'hide' || decision.act === 'lock' ? [`${where}: the text records nothing`] : [];

  const written = [trace.by, trace.daysAgo, trace.at, trace.reason];
  const decided = [decision.by, decision.daysAgo, decision.at, decision.noteToAuthor];
  return String(written) === String(decided) ? [] : [`${where}: the text records something else`];
}

function decisionProblems(decision: Decision, known: Known): string[] {
  const where = `decision ${decision.key}`;
  const isPunishment = decision.act === 'warn' || decision.act === 'suspend';
  const sanctions = known.content.sanctions.filter((sanction) => sanction.decision === decision.key);
  return [
    ...actProblems(where, decision, known),
    ...(mayIntervene(decision.by, known) ? [] : [`${where}: ${decision.by} may not decide`]),
    ...(textOf(decision.subject, known) ? [] : [`${where}: leads nowhere`]),
    ...(isPunishment === (sanctions.length === 1) ? [] : [`${where}: act and sanction disagree`]),
    ...traceProblems(where, decision, known),
  ];
}

function sanctionProblems(sanction: Sanction, known: Known): string[] {
  const where = `sanction on ${sanction.member}`;
  const decision = known.decisions.get(sanction.decision);
  if (!decision) return [`${where}: no decision ${sanction.decision}`];
  return [
    ...actProblems(where, sanction, known),
    ...(textOf(decision.subject, known)?.by === sanction.member
      ? []
      : [`${where}: for somebody else's words`]),
    ...((decision.act === 'warn') === (sanction.kind === 'warning')
      ? []
      : [`${where}: not what was decided`]),
  ];
}

function consentProblems(consent: Consent, known: Known): string[] {
  const where = `consent of ${consent.by}`;
  const isWithdrawnFirst = consent.withdrawn !== undefined && !isBefore(consent, consent.withdrawn);
  return [
    ...actProblems(where, consent, known),
    ...(isWithdrawnFirst ? [`${where}: withdrawn before it was given`] : []),
  ];
}

function isThere({ subject, ...follow }: Follow, known: Known): boolean {
  if ('board' in subject) return known.boards.has(subject.board);
  if ('tag' in subject) return known.tags.has(subject.tag);
  if ('product' in subject) return known.products.has(subject.product);
  const since =
    'thread' in subject ? known.threads.get(subject.thread) : known.people.get(subject.member)?.joined;
  return since !== undefined && isBefore(since, follow);
}

function followProblems(follow: Follow, known: Known): string[] {
  const where = `follow by ${follow.by} of ${JSON.stringify(follow.subject)}`;
  return [
    ...actProblems(where, follow, known),
    ...(isThere(follow, known) ? [] : [`${where}: not there, or not yet`]),
  ];
}

/** Flags, decisions, sanctions, consents and follows lead to something, once, in the right order. */
export function moderationProblems(known: Known): string[] {
  const { flags, decisions, sanctions, consents, follows } = known.content;
  const once = [
    ...flags.map((flag) => `flag by ${flag.by} on ${JSON.stringify(flag.subject)}`),
    ...decisions.map((decision) => `decision on ${JSON.stringify(decision.subject)}`),
    ...consents.map((consent) => `consent of ${consent.by}`),
    ...follows.map((follow) => `follow by ${follow.by} of ${JSON.stringify(follow.subject)}`),
  ];
  return [
    ...repeated(once).map((twice) => `${twice}: occurs twice`),
    ...flags.flatMap((flag) => flagProblems(flag, known)),
    ...decisions.flatMap((decision) => decisionProblems(decision, known)),
    ...sanctions.flatMap((sanction) => sanctionProblems(sanction, known)),
    ...consents.flatMap((consent) => consentProblems(consent, known)),
    ...follows.flatMap((follow) => followProblems(follow, known)),
  ];
}
