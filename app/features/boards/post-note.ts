import type { ShownPost, ShownThread } from './thread-page';

/** A line below a post that another room has to say of it to this viewer, with the way there. */
export interface PostNote {
  text: string;
  href: string;
  label: string;
}

/** Lays lines beside the posts that they are about. Whose words are asked for already cannot be asked again. */
export function withNotes(thread: ShownThread, notes: ReadonlyMap<string, PostNote>): ShownThread {
  if (notes.size === 0) return thread;
  const { opener, answer, replies } = thread;
  return {
    ...thread,
    opener: noted(opener, notes),
    answer: answer && { ...answer, reply: noted(answer.reply, notes) },
    replies: replies.map((reply) => noted(reply, notes)),
  };
}

function noted<Post extends ShownPost>(post: Post, notes: ReadonlyMap<string, PostNote>): Post {
  const note = notes.get(post.publicId);
  return note ? { ...post, note, acts: post.acts.filter((act) => act !== 'lend') } : post;
}
