import { describe, expect, it } from 'vitest';
import { subjectOf } from '#search/indexing/subject-of';

describe('subjectOf', () => {
  it('reads what a document id names', () => {
    expect(subjectOf('thread_17')).toEqual({ kind: 'thread', id: 17 });
  });

  it.each([
    '',
    'thread',
    'thread_',
    'thread_0',
    'thread_1.5',
    'tool_1',
    'thread_1_2',
    'thread_99999999999999999',
  ])('refuses %j', (id) => {
    expect(subjectOf(id)).toBeNull();
  });
});
