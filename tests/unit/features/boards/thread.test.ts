import { describe, expect, it } from 'vitest';
import {
  filtersFor,
  labelOfIdea,
  labelsOf,
  maxTagName,
  readTags,
  threadSlugOf,
} from '#app/features/boards/thread';

describe('threadSlugOf', () => {
  it('keeps the words of a title', () => {
    expect(threadSlugOf('How do I descale it?')).toBe('how-do-i-descale-it');
  });

  it('never names a page that does something else', () => {
    for (const title of ['Edit', 'history', 'Reply!', 'Vote', 'follow', 'Pin', 'lock', 'Withdraw']) {
      expect(threadSlugOf(title)).toMatch(/-thread$/);
    }
  });

  it('has something to say for a title without letters', () => {
    expect(threadSlugOf('???')).toBe('thread');
  });
});

describe('filtersFor', () => {
  it('offers a visitor nothing of their own', () => {
    expect(filtersFor({ threadKinds: ['question', 'idea'] }, false)).toEqual([
      'all',
      'unsolved',
      'unanswered',
    ]);
  });

  it('asks nothing of a board that only discusses', () => {
    expect(filtersFor({ threadKinds: ['discussion'] }, true)).toEqual(['all', 'mine', 'following']);
  });
});

describe('readTags', () => {
  it('takes each tag once, whatever its spelling', () => {
    expect(readTags(' Filter, filter ,#Pump')).toEqual([
      { slug: 'filter', name: 'Filter' },
      { slug: 'pump', name: 'Pump' },
    ]);
  });

  it('takes five at most and leaves out what has no letter', () => {
    expect(readTags('a, !, b, c, d, e, f').map((tag) => tag.slug)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('cuts a long tag between signs, never inside one', () => {
    const [tag] = readTags('𝒶'.repeat(maxTagName + 5));
    expect([...(tag?.name ?? '')]).toHaveLength(maxTagName);
    expect(tag?.name).not.toMatch(/\p{Surrogate}/u);
  });

  it('lets no invisible sign into a name', () => {
    expect(readTags('a\u202Eb')).toEqual([{ slug: 'a-b', name: 'a b' }]);
  });
});

describe('labelOfIdea', () => {
  it('says that it is one until the team has said more', () => {
    expect(['open', 'planned', 'shipped'].map((status) => labelOfIdea(status as 'open'))).toEqual([
      'idea',
      'planned',
      'shipped',
    ]);
  });
});

describe('labelsOf', () => {
  const open = {
    kind: 'question',
    state: 'visible',
    solved: false,
    ideaStatus: null,
    replyCount: 3,
    pinned: false,
    locked: false,
  } as const;

  it('says nothing about an open question with replies', () => {
    expect(labelsOf(open)).toEqual([]);
  });

  it('says that a question waits, until it is solved', () => {
    expect(labelsOf({ ...open, replyCount: 0 })).toEqual(['unanswered']);
    expect(labelsOf({ ...open, replyCount: 0, solved: true })).toEqual(['solved']);
    expect(labelsOf({ ...open, replyCount: 0, kind: 'discussion' })).toEqual([]);
  });

  it('begins with what keeps others from seeing it', () => {
    expect(labelsOf({ ...open, state: 'held', pinned: true, locked: true })).toEqual([
      'held',
      'pinned',
      'locked',
    ]);
  });
});
