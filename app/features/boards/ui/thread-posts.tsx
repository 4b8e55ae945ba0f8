import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import { Icon } from '#app/components/icon';
import { paths } from '#app/lib/paths';
import { replyAnchor } from '../reply';
import { SplitLines } from './split-lines';
import type { ShownReply, ShownThread } from '../thread-page';
import { splitsBefore } from '../rearranging/split';
import { PostCard, type PostAddresses } from './post-card';

/** The words that opened the thread, with what may be done with them. */
export function OpeningPost({ thread }: { thread: ShownThread }) {
  const { publicId } = thread;
  const addresses: PostAddresses = {
    permalink: paths.thread(thread),
    vote: paths.voteOnThread(publicId),
    edit: paths.editThread(publicId),
    history: paths.threadHistory(publicId),
    withdraw: paths.withdrawThread(publicId),
    flag: paths.flag('thread', publicId),
    quote: paths.postReply(publicId, { quote: publicId }),
    lasting: paths.threadLink(publicId),
    bookmark: paths.bookmark('thread', publicId),
    react: paths.reactToThread(publicId),
    reactions: paths.reactions('thread', publicId),
    lend: paths.proposeWords('thread', publicId),
  };
  return <PostCard id="question" post={thread.opener} addresses={addresses} />;
}

/** The accepted answer, directly under the question: most readers need nothing else. */
export function AcceptedAnswer({ thread }: { thread: ShownThread }) {
  if (!thread.answer) return null;
  const { reply, by } = thread.answer;
  return (
    <section className="accepted" id="answer" aria-label="Accepted answer">
      <div className="accepted__head">
        <Icon of={CircleCheck} />
        <h2>Accepted answer</h2>
        {by ? (
          <span>
            chosen by <bdi>{by}</bdi>
          </span>
        ) : null}
      </div>
      <PostCard
        id={`answer-${reply.position}`}
        post={reply}
        addresses={addressesOf(reply, thread)}
        position={reply.position}
      />
    </section>
  );
}

/** Replies in their order. The accepted one, shown above, leaves its number and a way there. */
export function ReplyList({ thread }: { thread: ShownThread }) {
  return (
    <section aria-label="Replies">
      <ol className="posts">
        {thread.replies.map((reply, index) => (
          <li key={reply.position}>
            <SplitLines
              splits={splitsBefore(thread.splits, {
                after: thread.replies[index - 1]?.position ?? -1,
                before: reply.position,
              })}
            />
            {reply.position === thread.newFrom ? (
              <p className="new-since">New since your last visit</p>
            ) : null}
            {reply.html === null ? (
              <p className="post post--elsewhere" id={replyAnchor(reply.position)}>
                <a href="#answer">
                  #{reply.position} by <bdi>{reply.author.name}</bdi> is the accepted answer above
                </a>
              </p>
            ) : (
              <PostCard
                id={replyAnchor(reply.position)}
                post={reply}
                addresses={addressesOf(reply, thread)}
                position={reply.position}
                accepted={reply.accepted}
              />
            )}
            {reply.article ? (
              <p className="post__reason">
                <a href={paths.thread(reply.article)}>An article has grown out of this</a>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <SplitLines
        splits={splitsBefore(thread.splits, {
          after: thread.replies.at(-1)?.position ?? -1,
          before: Infinity,
        })}
      />
    </section>
  );
}

function addressesOf({ publicId }: ShownReply, thread: ShownThread): PostAddresses {
  return {
    permalink: paths.reply(publicId),
    lasting: paths.reply(publicId),
    vote: paths.voteOnReply(publicId),
    edit: paths.editReply(publicId),
    history: paths.replyHistory(publicId),
    withdraw: paths.withdrawReply(publicId),
    flag: paths.flag('reply', publicId),
    bookmark: paths.bookmark('reply', publicId),
    react: paths.reactToReply(publicId),
    reactions: paths.reactions('reply', publicId),
    lend: paths.proposeWords('reply', publicId),
    accept: paths.acceptReply(publicId),
    promote: paths.promoteReply(publicId),
    official: paths.makeOfficial(publicId),
    quote: paths.postReply(thread.publicId, { quote: publicId }),
  };
}
