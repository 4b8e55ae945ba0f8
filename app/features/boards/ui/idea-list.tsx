import { StateLabel } from '#app/components/state-label';
import { paths } from '#app/lib/paths';
import { formatCount, plural } from '#app/lib/plural';
import type { ListedIdea } from '../idea-queries.server';
import { labelOfIdea } from '../thread';

/** Ideas by how many want them. */
export function IdeaList({ ideas }: { ideas: ReadonlyArray<Omit<ListedIdea, 'id'>> }) {
  return (
    <ol className="thread-list">
      {ideas.map((idea) => (
        <li key={idea.publicId} className="thread-row thread-row--idea">
          <p className="thread-row__replies">
            <span className="thread-row__figure">{formatCount(idea.votes)}</span>
            <span>{idea.votes === 1 ? 'vote' : 'votes'}</span>
          </p>
          <div className="thread-row__words">
            <h2 className="thread-row__title">
              <a className="thread-row__link" href={paths.thread(idea)} dir="auto">
                {idea.title}
              </a>
            </h2>
            <div className="meta">
              <StateLabel state={labelOfIdea(idea.status)} />
              {idea.voted ? <span>you want this</span> : null}
              <span>
                <bdi>{idea.authorName}</bdi>
              </span>
              <span>{plural(idea.replyCount, 'reply', 'replies')}</span>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
