import type { ReactNode } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { ButtonLink } from '#app/components/button';
import { Icon } from '#app/components/icon';
import { Menu } from '#app/components/menu';
import { PersonLine, type Person } from '#app/components/person-line';
import { Prose } from '#app/components/prose';
import { RelativeTime } from '#app/components/relative-time';
import { StateLabel, type State } from '#app/components/state-label';
import { classNames } from '#app/lib/class-names';
import type { SafeHtml } from '#app/lib/safe-html';
import { VoteButton } from './vote-button';

/** An opening post or a reply as a page shows it. */
export interface PostCardProps {
  /** The anchor: `reply-7`; the opener is `question`. */
  id: string;
  author: Person;
  at: string;
  /** Its number in the thread; the opener has none. Together with `href` it is the permalink. */
  position?: number | undefined;
  href: string;
  html: SafeHtml;
  edited?: { at: string; href: string } | null | undefined;
  /** Held, hidden or withdrawn; visible posts have no state. */
  state?: Extract<State, 'held' | 'hidden' | 'withdrawn'> | null | undefined;
  /** Why, for those who may know. */
  stateReason?: string | null | undefined;
  /** Whether this reply is the accepted answer. */
  accepted?: boolean | undefined;
  vote?: { action: string; count: number; given: boolean; own?: boolean | undefined } | undefined;
  /** Where quoting leads; nothing when the thread is locked. */
  quoteHref?: string | undefined;
  /** The rarer acts: `MenuLink` and `MenuAction` for edit, accept, report, hide. */
  menu?: ReactNode | undefined;
  /** What else stands in the row of acts, such as "Accept answer" for the asker. */
  actions?: ReactNode | undefined;
}

/** Somebody's words, who they are, and what a reader may do with them. A brand reply has an edge and says so. */
export function PostCard(post: PostCardProps) {
  return (
    <article className={classNames('post', post.author.team && 'post--brand', post.state && 'post--veiled')} id={post.id}>
      <header className="post__head">
        <PersonLine person={post.author} detail={<PostTime {...post} />} />
        {post.accepted ? <StateLabel state="solved" words="Accepted answer" boxed /> : null}
        {post.state ? <StateLabel state={post.state} boxed /> : null}
      </header>
      {post.stateReason ? <p className="post__reason">{post.stateReason}</p> : null}
      <Prose html={post.html} className="post__body" />
      <footer className="post__foot">
        {post.vote ? <VoteButton {...post.vote} /> : null}
        {post.quoteHref ? (
          <ButtonLink href={post.quoteHref} variant="quiet" tight rel="nofollow">
            Quote
          </ButtonLink>
        ) : null}
        {post.actions}
        {post.menu ? (
          <Menu button={<Icon of={Ellipsis} />} label="More" start>
            {post.menu}
          </Menu>
        ) : null}
      </footer>
    </article>
  );
}

function PostTime({ at, href, position, edited }: PostCardProps) {
  return (
    <span className="meta">
      <a href={href} title="Link to this post">
        {position === undefined ? null : `#${position} `}
        <RelativeTime at={at} />
      </a>
      {edited ? (
        <a href={edited.href} rel="nofollow">
          edited <RelativeTime at={edited.at} />
        </a>
      ) : null}
    </span>
  );
}

interface AcceptedAnswerProps {
  post: PostCardProps;
  /** Where the same words stand in the thread. */
  inThreadHref: string;
  acceptedBy?: Pick<Person, 'name'> | null | undefined;
}

/** The accepted answer once more, directly under the question: most readers need nothing else. */
export function AcceptedAnswer({ post, inThreadHref, acceptedBy }: AcceptedAnswerProps) {
  return (
    <section className="accepted" aria-label="Accepted answer">
      <div className="accepted__head">
        <Icon of={CircleCheck} />
        <h2>Accepted answer</h2>
        {acceptedBy ? (
          <span>
            chosen by <bdi>{acceptedBy.name}</bdi>
          </span>
        ) : null}
        <a className="accepted__where" href={inThreadHref}>
          See it in the thread
        </a>
      </div>
      <PostCard {...post} accepted={false} />
    </section>
  );
}

/** Replies in order. */
export function PostList({ posts }: { posts: readonly PostCardProps[] }) {
  return (
    <ol className="posts">
      {posts.map((post) => (
        <li key={post.id}>
          <PostCard {...post} />
        </li>
      ))}
    </ol>
  );
}
