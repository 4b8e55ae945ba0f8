import { describe, expect, it } from 'vitest';
import { withNotes } from '#app/features/boards/post-note';
import { showThread } from '#app/features/boards/thread-page';
import { post, thread } from '#tests/support/thread-pages';
import { visitor } from '#app/policy/actor';

const note = { text: 'Asked', href: '/there', label: 'See it' };

describe('withNotes', () => {
  it('lays each line beside its own post, also where that stands as the answer, and takes the act away', () => {
    const answer = post({ position: 2, publicId: 'answeranswer' });
    const shown = showThread(
      thread({ accepted: { position: 2, by: 'Ann', reply: answer } }),
      { replies: [post(), answer], hasEarlier: false, hasLater: false },
      { actor: visitor, beginning: '' },
    );
    const may = { ...shown, opener: { ...shown.opener, acts: ['lend' as const, 'flag' as const] } };
    const noted = withNotes(may, new Map([['answeranswer', note]]));
    expect(noted.answer?.reply.note).toEqual(note);
    expect(noted.replies.map((reply) => reply.note)).toEqual([undefined, note]);
    expect(noted.opener.acts).toEqual(['lend', 'flag']);
    const asked = withNotes(may, new Map([[may.opener.publicId, note]]));
    expect(asked.opener).toMatchObject({ note, acts: ['flag'] });
  });
});
