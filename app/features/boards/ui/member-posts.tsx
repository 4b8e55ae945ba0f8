import { RelativeTime } from '#app/components/relative-time';
import { StateLabel } from '#app/components/state-label';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import type { MemberPost } from '../member-posts-queries.server';

type Post = Omit<MemberPost, 'bodySource'> & { excerpt: string };

/** What somebody wrote, newest first, each leading to its place. */
export function MemberPosts({ posts }: { posts: readonly Post[] }) {
  return (
    <ul className="evidence">
      {posts.map((post) => (
        <li key={`${post.kind}-${post.id}`} className="evidence__item">
          <div>
            <p className="evidence__title">
              <a href={post.kind === 'reply' ? paths.reply(post.publicId) : paths.thread(post)} dir="auto">
                {post.title}
              </a>
            </p>
            <p className="small" dir="auto">
              {post.excerpt}
            </p>
            <p className="meta">
              {post.accepted ? <StateLabel state="solved" words="Accepted answer" /> : null}
              <span>{post.kind === 'reply' ? 'Reply' : 'Thread'}</span>
              <RelativeTime at={post.occurredAt} />
              {post.voteCount > 0 ? (
                <span>{plural(post.voteCount, 'person was helped', 'people were helped')}</span>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
