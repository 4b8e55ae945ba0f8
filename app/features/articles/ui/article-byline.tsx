import { paths } from '#app/lib/paths';
import type { Byline, Person } from '../article';

/** Who has written an article, who has read it before everybody else, and where its words come from. */
export function ArticleByline({ byline }: { byline: Byline }) {
  const { author, reviewer, replyPublicId, mayPropose, publicId } = byline;
  return (
    <p className="meta">
      {author ? (
        <span>
          By <Name person={author} />
        </span>
      ) : null}
      {reviewer ? (
        <span>
          Reviewed by <Name person={reviewer} />
        </span>
      ) : null}
      {replyPublicId ? (
        <span>
          Grown out of <a href={paths.reply(replyPublicId)}>a reply</a>
        </span>
      ) : null}
      {mayPropose ? (
        <span>
          <a href={paths.editArticle(publicId)}>Propose a change</a>
        </span>
      ) : null}
    </p>
  );
}

function Name({ person: { name, handle } }: { person: Person }) {
  return handle ? (
    <a href={paths.member(handle)}>
      <bdi>{name}</bdi>
    </a>
  ) : (
    <bdi>{name}</bdi>
  );
}
