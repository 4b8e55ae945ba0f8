import { expect, it } from 'vitest';
import { eventLetter, type EventLetterFacts } from '#app/features/notifications/event-letter.server';

const facts: EventLetterFacts = {
  to: 'ann@example.test',
  memberPublicId: 'a'.repeat(12),
  noticeId: 7,
  thread: { publicId: 't'.repeat(12), slug: 'open-roastery', title: 'Open <b>roastery</b>' },
  detail: { what: 'time', when: 'Tuesday, 6:00 PM (Europe/Berlin)' },
  place: 'The "roastery"',
  note: '',
  isEvent: true,
  token: 'tok.en',
  origin: 'https://community.test',
  brand: 'Lumen\r\nBcc: all@example.test',
};

it('says what is new, where, and how to end such letters', () => {
  const letter = eventLetter(facts);
  expect(letter.subject).toBe(
    '“Open <b>roastery</b>” has another time: Tuesday, 6:00 PM (Europe/Berlin) · Lumen Bcc: all@example.test',
  );
  expect(letter.text).toContain(`https://community.test/threads/${'t'.repeat(12)}/event.ics`);
  expect(letter.html).not.toContain('<b>');
  expect(letter.html).toContain('<a href="https://community.test/unsubscribe/tok.en">');
  expect(letter.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
});

it('offers no calendar file for the thread that goes on from it', () => {
  const letter = eventLetter({ ...facts, detail: { what: 'followed-up', when: '' }, isEvent: false });
  expect(letter.text).toContain('goes on in');
  expect(letter.text).not.toContain('.ics');
  expect(letter.text).not.toContain('Where:');
});
