import { expect, it } from 'vitest';
import { bindsVotes, ideaStatuses, readIdeaStatus } from '#app/features/boards/idea';

it('gives votes back when an idea is shipped or declined, and only then', () => {
  expect(ideaStatuses.filter((status) => !bindsVotes(status))).toEqual(['shipped', 'declined']);
});

it('reads a status and nothing else', () => {
  expect(['planned', 'Planned', '', null, ['open']].map(readIdeaStatus)).toEqual([
    'planned',
    null,
    null,
    null,
    null,
  ]);
});
