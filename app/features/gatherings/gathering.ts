import { formatCount, plural } from '#app/lib/plural';

/**
 * A gathering: when and where of a thread that is an event, and who comes. "Event" is the word people read; in code and
 * tables it is a gathering, because `events` is the log of facts.
 *
 * Owned by this room (tables gatherings, attendances). Announces that it was changed, cancelled, is due or is followed
 * up, and that somebody has moved up from the waiting list. Its words, replies and rights are the thread's.
 */

/** What somebody has said, and whether there was room: only `coming` has a place. */
export type Attendance = 'coming' | 'waiting' | 'declined';

export const maxPlace = 200;
export const maxLink = 500;
export const maxSeats = 100_000;
export const maxCancelNote = 500;
/** Longer than a fortnight is no event but a season. */
export const maxDays = 14;

export const gatheringsPerPage = 20;
export const comersPerPage = 60;
/** How many of those who come are named beside the thread. */
export const comersShown = 12;

/** A gathering as it is posted or changed. Moments are ISO text. */
export interface NewGathering {
  startsAt: string;
  endsAt: string;
  zone: string;
  place: string;
  link: string;
  /** How many can come; null for as many as want. */
  seats: number | null;
}

/** Where an event is on its way: it takes answers until it is over or cancelled. */
export type Phase = 'ahead' | 'on' | 'over' | 'cancelled';

/** Where it is at a moment. */
export function phaseOf(
  gathering: { startsAt: string; endsAt: string; cancelledAt: string | null },
  now: Date,
): Phase {
  if (gathering.cancelledAt !== null) return 'cancelled';
  if (Date.parse(gathering.endsAt) <= now.getTime()) return 'over';
  return Date.parse(gathering.startsAt) <= now.getTime() ? 'on' : 'ahead';
}

/** Whether answers are taken and times can be changed. */
export function isOpen(phase: Phase): boolean {
  return phase === 'ahead' || phase === 'on';
}

/** What differs between two versions, as far as people who come have to hear of it. */
export function changesOf(before: NewGathering, after: NewGathering): { time: boolean; place: boolean } {
  const same = (a: string, b: string) => Date.parse(a) === Date.parse(b);
  return {
    time:
      !same(before.startsAt, after.startsAt) ||
      !same(before.endsAt, after.endsAt) ||
      before.zone !== after.zone,
    place: before.place !== after.place || before.link !== after.link,
  };
}

/** How many can come, in words. */
export function roomInWords({ seats, coming }: { seats: number | null; coming: number }): string {
  if (seats === null) return 'Room for everybody';
  const left = Math.max(0, seats - coming);
  if (left === 0) return `All ${seats} places are taken`;
  return left === 1 ? `One place left of ${seats}` : `${left} places left of ${seats}`;
}

/** What a viewer has said, in words. */
export function saidInWords({ mine, myTurn }: { mine: Attendance; myTurn: number | null }): string {
  if (mine === 'coming') return 'You are coming.';
  if (mine === 'declined') return 'You have said that you can’t come.';
  return `You are number ${myTurn ?? 1} on the waiting list. When a place comes free for you, you are told.`;
}

/** How many come, in words. */
export function comersInWords({
  coming,
  waiting,
  phase,
}: {
  coming: number;
  waiting: number;
  phase: Phase;
}): string {
  if (coming === 0) return phase === 'over' ? 'Nobody came.' : 'Nobody has said yes yet.';
  const verb = phase === 'over' ? 'came' : coming === 1 ? 'comes' : 'come';
  const line = waiting > 0 ? `, ${formatCount(waiting)} on the waiting list` : '';
  return `${plural(coming, 'person', 'people')} ${verb}${line}.`;
}

/**
 * The panel of an event for one viewer. Its sentences are made on the server: the page of a thread is the heaviest there
 * is, and whoever reads a question need not load the words of events.
 */
export interface ShownGathering {
  startsAt: string;
  endsAt: string;
  zone: string;
  /** From when to when, on the clocks of its zone. */
  when: string;
  place: string;
  link: string;
  phase: Phase;
  cancelNote: string;
  words: { room: string; comers: string; said: string | null };
  mine: Attendance | null;
  full: boolean;
  mayAnswer: boolean;
  mayManage: boolean;
  /** Whether nobody is signed in who could answer. */
  asksToSignIn: boolean;
  /** Some of those who come; empty for who is not signed in, who sees only how many they are. */
  comers: Comer[];
  moreComers: boolean;
  followUp: ThreadLink | null;
  mayFollowUp: boolean;
}

/** Somebody who comes. */
export interface Comer {
  name: string;
  id: string;
  handle: string;
}

/** A thread to go to. */
export interface ThreadLink {
  publicId: string;
  slug: string;
  title: string;
}

/** An event as a list shows it; the board's name is left out on its own page. */
export interface ComingGathering extends ThreadLink {
  startsAt: string;
  endsAt: string;
  zone: string;
  when: string;
  place: string;
  seats: number | null;
  coming: number;
  mine: Attendance | null;
  boardName: string | null;
}
