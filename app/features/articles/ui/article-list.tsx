import { RelativeTime } from '#app/components/relative-time';
import { paths } from '#app/lib/paths';
import { articleStateWords, type ArticleState } from '../article';

interface ListedLine {
  publicId: string;
  title: string;
  state: ArticleState;
  authorName: string;
  boardName: string;
  at: string;
  replaces: boolean;
}

/** Articles on their way. */
export function ArticleList({ articles }: { articles: readonly ListedLine[] }) {
  return (
    <ul className="rows">
      {articles.map(({ publicId, title, state, authorName, boardName, at, replaces }) => (
        <li key={publicId} className="rows__row">
          <div>
            <a href={paths.article(publicId)} dir="auto">
              {title}
            </a>
            <p className="meta">
              <span>{articleStateWords[state]}</span>
              <span>
                <bdi>{authorName}</bdi>
              </span>
              <span>
                <bdi>{boardName}</bdi>
              </span>
              {replaces ? <span>would change a published article</span> : null}
              <RelativeTime at={at} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
