import { expect, it } from 'vitest';
import { lastStep, type RequestMoments } from '#app/features/testimonials/request-step';

const asked: RequestMoments = {
  ...{ kind: 'mail', sentAt: null, openedAt: null, startedAt: null },
  ...{ declinedAt: null, receivedAt: null, closedAt: null, mayBeWrittenTo: true },
};
const words = (more: Partial<RequestMoments>) => lastStep({ ...asked, ...more })[0];

it('tells a letter that waits from one that was sent, opened, begun and answered', () => {
  expect(words({})).toBe('Waits to be sent');
  expect(words({ sentAt: '1' })).toBe('Sent');
  expect(words({ sentAt: '1', openedAt: '2' })).toBe('Opened');
  expect(words({ sentAt: '1', openedAt: '2', startedAt: '3' })).toBe('Started');
  expect(lastStep({ ...asked, sentAt: '1', startedAt: '3', receivedAt: '4' })).toEqual(['Received', '4']);
});

it('says no and the end before how far it had come', () => {
  expect(words({ sentAt: '1', startedAt: '2', declinedAt: '3', closedAt: '4' })).toBe(
    'Declined: not asked again',
  );
  expect(words({ sentAt: '1', closedAt: '3' })).toBe('Closed');
  expect(words({ kind: 'member', closedAt: '3' })).toBe('Closed');
});

it('says of a letter that nobody got why it was not sent', () => {
  expect(words({ closedAt: '3' })).toBe('Closed before it was sent');
  expect(words({ closedAt: '3', mayBeWrittenTo: false })).toBe(
    'Not sent, because they no longer allow letters. Closed',
  );
});
