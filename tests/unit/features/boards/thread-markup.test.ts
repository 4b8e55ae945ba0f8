import { describe, expect, it } from 'vitest';
import { threadMarkup } from '#app/features/boards/thread-markup';
import type { ReplyView, ThreadPage } from '#app/features/boards/thread-queries.server';
import type { SafeHtml } from '#app/lib/safe-html';
import { discussion, qaPage } from '#tests/support/structured-data';
import { post, thread } from '#tests/support/thread-pages';

function markup(traits: Partial<ThreadPage>, replies: ReplyView[], more: { hasEarlier?: boolean } = {}) {
  const page = { replies, hasEarlier: more.hasEarlier ?? false, hasLater: false };
  return threadMarkup({
    thread: thread(traits),
    page,
    beginning: 'How it began',
    origin: 'https://vouch.test',
  });
}

const reply = (position: number, traits: Partial<ReplyView> = {}) =>
  post({ position, publicId: `reply${String(position).padStart(7, '0')}`, ...traits });

describe('threadMarkup', () => {
  it('tells a question with its answers, the accepted one apart', () => {
    const accepted = reply(2, { html: '<p>Descale <em>it</em>.</p>' as SafeHtml, votes: 4 });
    const told = markup({ accepted: { position: 2, by: 'Ann', reply: accepted } }, [reply(1), accepted]);
    expect(qaPage.parse(told).mainEntity).toMatchObject({
      name: 'Why?',
      answerCount: 2,
      acceptedAnswer: { text: 'Descale it.', upvoteCount: 4, url: 'https://vouch.test/replies/reply0000002' },
      suggestedAnswer: [{ url: 'https://vouch.test/replies/reply0000001' }],
    });
  });

  it('tells everything else as a discussion: no answer yet, nobody may answer, or no question at all', () => {
    for (const [traits, replies] of [
      [{}, []],
      [{ locked: true }, [reply(1)]],
      [{ kind: 'discussion' }, [reply(1)]],
    ] as const) {
      const told = discussion.parse(markup(traits, [...replies]));
      expect(told.comment).toHaveLength(replies.length);
      expect(told.interactionStatistic.map(({ userInteractionCount }) => userInteractionCount)).toEqual([
        0, 2,
      ]);
    }
  });

  it('says nothing that the page does not show, and names nobody who has left', () => {
    const erased = { name: 'Former member', id: '', handle: null };
    const told = markup({ kind: 'discussion' }, [reply(1, { html: null }), reply(2, { author: erased })]);
    expect(discussion.parse(told).comment).toMatchObject([{ author: { name: 'Former member' } }]);
    expect(JSON.stringify(told)).not.toContain('reply0000001');
  });

  it('goes on telling of the first page on the later ones, with the beginning alone', () => {
    const told = markup({ kind: 'discussion' }, [reply(21)], { hasEarlier: true });
    expect(discussion.parse(told)).toMatchObject({
      text: 'How it began',
      url: 'https://vouch.test/threads/tttttttttttt/why',
    });
  });
});
