import type { ReactNode } from 'react';
import Check from 'lucide/dist/esm/icons/check.mjs';
import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import { ActionForm } from '#app/components/action-form';
import { Icon } from '#app/components/icon';
import { Menu, MenuAction, MenuLink } from '#app/components/menu';
import { PersonLine } from '#app/components/person-line';
import { Prose } from '#app/components/prose';
import { RelativeTime } from '#app/components/relative-time';
import { StateLabel } from '#app/components/state-label';
import { useTeamLabel } from '#app/components/team-context';
import { classNames } from '#app/lib/class-names';
import { paths } from '#app/lib/paths';
import type { PostAct, ShownPost } from '../thread-page';
import { QuoteLink } from './quote-link';
import { Reactions } from './reactions';
import { VoteButton, VoteCount } from './vote-button';

/** The addresses that belong to a post: those of a thread or those of a reply. */
export interface PostAddresses {
  permalink: string;
  vote: string;
  edit: string;
  history: string;
  withdraw: string;
  flag: string;
  quote: string;
  /** What a quote of it leads back to. */
  lasting: string;
  bookmark: string;
  react: string;
  reactions: string;
  lend: string;
  /** Of replies only. */
  accept?: string;
  promote?: string;
  official?: string;
}

interface PostCardProps {
  /** The anchor: `reply-7`; the opener is `question`. */
  id: string;
  post: ShownPost;
  addresses: PostAddresses;
  /** Its number in the thread; the opener has none. */
  position?: number | undefined;
  accepted?: boolean | undefined;
  /** Why it is held or hidden, in the moderators' own words, where they left any; else the page's sentence stands. */
  stateReason?: ReactNode | undefined;
}

/** Somebody's words, who they are, and what a reader may do with them. A brand reply has an edge and says so. */
export function PostCard({ id, post, addresses, position, accepted, stateReason }: PostCardProps) {
  const team = useTeamLabel(post.role);
  const { author, state } = post;
  const person = {
    name: author.name,
    id: author.id,
    href: author.handle && paths.member(author.handle),
    team,
  };
  const reason = stateReason ?? post.stateReason;
  return (
    <article className={classNames('post', team && 'post--brand', state && 'post--veiled')} id={id}>
      <header className="post__head">
        <PersonLine
          person={person}
          detail={<PostTime post={post} addresses={addresses} position={position} />}
        />
        {accepted ? <StateLabel state="solved" words="Accepted answer" boxed /> : null}
        {state ? <StateLabel state={state} boxed /> : null}
      </header>
      {reason ? (
        <p className="post__reason">
          {reason} {state === 'held' ? <a href={paths.rulesAboutPosts()}>The rules</a> : null}
        </p>
      ) : null}
      {post.html === null ? null : <Prose html={post.html} className="post__body" />}
      {post.note ? (
        <p className="post__reason">
          {post.note.text}. <a href={post.note.href}>{post.note.label}</a>
        </p>
      ) : null}
      <PostFoot post={post} addresses={addresses} />
    </article>
  );
}

function PostTime({ post, addresses, position }: Pick<PostCardProps, 'post' | 'addresses' | 'position'>) {
  return (
    <span className="meta">
      <a href={addresses.permalink} title="Link to this post">
        {position === undefined ? null : `#${position} `}
        <RelativeTime at={post.at} />
      </a>
      {post.editedAt ? (
        <a href={addresses.history} rel="nofollow">
          edited <RelativeTime at={post.editedAt} />
        </a>
      ) : null}
    </span>
  );
}

function PostFoot({ post, addresses }: Pick<PostCardProps, 'post' | 'addresses'>) {
  const { acts, votes, voted, reactions } = post;
  if (acts.length === 0 && votes === 0 && reactions.length === 0) return null;
  return (
    <footer className="post__foot">
      {acts.includes('vote') ? (
        <VoteButton action={addresses.vote} count={votes} given={voted} />
      ) : (
        <VoteCount count={votes} />
      )}
      <Reactions
        counts={reactions}
        mayReact={acts.includes('react')}
        action={addresses.react}
        who={addresses.reactions}
      />
      {acts.includes('accept') && addresses.accept ? (
        <ActionForm
          action={addresses.accept}
          fields={{ accepted: 'false' }}
          icon={Check}
          variant="quiet"
          tight
        >
          Accept answer
        </ActionForm>
      ) : null}
      {acts.includes('quote') ? (
        <QuoteLink href={addresses.quote} from={{ name: post.author.name, href: addresses.lasting }} />
      ) : null}
      <RarerActs post={post} addresses={addresses} />
    </footer>
  );
}

/** What stands in the menu of a post. */
const rarer: ReadonlySet<PostAct> = new Set([
  'edit',
  'withdraw',
  'unaccept',
  'official',
  'unofficial',
  'flag',
  'bookmark',
  'unbookmark',
  'promote',
  'lend',
]);

function RarerActs({ post: { acts }, addresses }: Pick<PostCardProps, 'post' | 'addresses'>) {
  if (!acts.some((act) => rarer.has(act))) return null;
  return (
    <Menu button={<Icon of={Ellipsis} />} label="More" start>
      {acts.includes('edit') ? <MenuLink href={addresses.edit}>Edit</MenuLink> : null}
      {addresses.official && (acts.includes('official') || acts.includes('unofficial')) ? (
        <MenuAction action={addresses.official} fields={{ official: String(acts.includes('official')) }}>
          {acts.includes('official') ? 'Make it the official answer' : 'No official answer any more'}
        </MenuAction>
      ) : null}
      {acts.includes('unaccept') && addresses.accept ? (
        <MenuAction action={addresses.accept} fields={{ accepted: 'true' }}>
          Take back “accepted”
        </MenuAction>
      ) : null}
      {acts.includes('bookmark') || acts.includes('unbookmark') ? (
        <MenuAction action={addresses.bookmark} fields={{ kept: String(acts.includes('unbookmark')) }}>
          {acts.includes('unbookmark') ? 'Remove bookmark' : 'Bookmark'}
        </MenuAction>
      ) : null}
      {acts.includes('promote') && addresses.promote ? (
        <MenuAction action={addresses.promote}>Make an article of it</MenuAction>
      ) : null}
      {acts.includes('lend') ? <MenuLink href={addresses.lend}>Ask to use these words</MenuLink> : null}
      {acts.includes('withdraw') ? <MenuLink href={addresses.withdraw}>Withdraw</MenuLink> : null}
      {acts.includes('flag') ? <MenuLink href={addresses.flag}>Report</MenuLink> : null}
    </Menu>
  );
}
