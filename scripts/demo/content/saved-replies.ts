import type { DemoSavedReply } from './types';

/** What the team explains every week, written once. */
export const savedReplies: DemoSavedReply[] = [
  {
    title: 'Which batch is it?',
    by: 'renate',
    body: 'Hello {{member.name}},\n\ncould you look under the base of your {{product.name}} and tell us the batch, the four figures after the letter? Then we know which parts are in yours.\n\n{{moderator.name}}',
  },
  {
    title: 'Static and humidity',
    board: 'grinding',
    by: 'desmond',
    body: 'Hello {{member.name}},\n\nbefore you take anything apart: one drop of water on the beans, stirred with a spoon handle, and grind again. If it still clings, tell us how dry your kitchen is.\n\n{{moderator.name}}',
  },
];
