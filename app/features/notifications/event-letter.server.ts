import type { Letter } from '#app/mail/mailer';
import { paths } from '#app/lib/paths';
import { listLetter } from './list-letter.server';
import { noticeText } from './notice';

/** Everything that a letter about an event is made of. */
export interface EventLetterFacts {
  to: string;
  memberPublicId: string;
  noticeId: number;
  thread: { publicId: string; slug: string; title: string };
  detail: Record<string, string | number>;
  /** Where it is, and why it was cancelled; empty where there is nothing to say. */
  place: string;
  note: string;
  /** Whether the thread is the event itself, and not what goes on from it. */
  isEvent: boolean;
  /** Signs the link by which these letters end. */
  token: string;
  origin: string;
  brand: string;
}

/** The letter about an event that somebody comes to: what is new, when and where, and the file for their calendar. */
export function eventLetter(facts: EventLetterFacts): Letter {
  const { to, thread, detail, place, note, origin, brand, token, isEvent } = facts;
  return listLetter({
    ...{ to, list: 'events', token, origin, brand },
    what: noticeText({
      ...{ kind: 'event', title: thread.title, detail, byTeam: false, ownHandle: '' },
      ...{ actorName: null, publicId: thread.publicId, slug: thread.slug, replyPublicId: null },
    }),
    lines: [
      note,
      isEvent && place ? `Where: ${place}` : '',
      `${isEvent ? 'Its page, also to change your mind' : 'Read it there'}: ${origin}${paths.thread(thread)}`,
      isEvent ? `For your calendar: ${origin}${paths.eventFile(thread.publicId)}` : '',
    ],
    why: 'You get this because you have said that you come.',
    about: `thread/${thread.publicId}`,
    letter: `${thread.publicId}/${facts.memberPublicId}/${facts.noticeId}`,
  });
}
