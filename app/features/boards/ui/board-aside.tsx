import { paths } from '#app/lib/paths';
import { Prose } from '#app/components/prose';
import { Tag } from '#app/components/tag';
import type { SafeHtml } from '#app/lib/safe-html';
import type { BoardSubject } from '#app/policy/boards';
import { describeReaders } from '../board';
import { FollowButton } from './follow-button';
import type { BoardTag } from '../board-queries.server';

interface BoardAsideProps {
  board: Pick<BoardSubject, 'seenBy'> & { slug: string; rulesHtml: SafeHtml };
  tags: readonly BoardTag[];
  /** The tag that narrows the list now. */
  tag: string | null;
  /** Whether the viewer follows that tag; null for who cannot. */
  followingTag: boolean | null;
  show: { show?: string };
}

/** What the board asks and is talking about, as ways to narrow it, and who may read it. */
export function BoardAside({ board, tags, tag, followingTag, show }: BoardAsideProps) {
  const audience = describeReaders(board);
  return (
    <>
      {audience ? (
        <section>
          <h2>{audience}</h2>
          <p className="muted">
            {board.seenBy.includes('members')
              ? 'Visitors who are not signed in do not see this board.'
              : audience === 'Team only'
                ? 'Customers do not see this board.'
                : 'You are among the members whom the team has let in.'}
          </p>
        </section>
      ) : null}
      {board.rulesHtml === '' ? null : (
        <section>
          <h2>Rules of this board</h2>
          <Prose html={board.rulesHtml} />
        </section>
      )}
      {tag === null ? null : (
        <section>
          <h2>Only with the tag</h2>
          <p className="cluster cluster--s">
            <Tag name={tag} /> <a href={paths.board(board.slug, show)}>Show all</a>
          </p>
          {followingTag === null ? null : (
            <FollowButton
              action={paths.followTag(tag)}
              following={followingTag}
              what={`new threads tagged ${tag}`}
            />
          )}
        </section>
      )}
      <p>
        <a href={paths.boardLeaderboard(board.slug)}>Who helped most here</a>
      </p>
      {tags.length > 0 ? (
        <section>
          <h2>Often talked about</h2>
          <p className="tag-cloud">
            {tags.map((each) => (
              <Tag
                key={each.slug}
                name={each.name}
                href={paths.board(board.slug, { ...show, tag: each.slug })}
              />
            ))}
          </p>
        </section>
      ) : null}
    </>
  );
}
