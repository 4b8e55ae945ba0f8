import { newPublicId } from '#app/lib/public-id';
import { renderMarkdown } from '#app/lib/markdown/markdown.server';
import { slugOf } from '#app/lib/slug';
import { boardCovers } from '../content/pictures';
import type { Edit, Reply, Thread } from '../content/types';
import { loadPicture } from './catalogue';
import { at, renderBodies, soonAfter, type DemoLoad } from './demo-load';

/** The boards in the order of the rail; answers with their ids by key. */
export async function loadBoards(load: DemoLoad): Promise<Map<string, number>> {
  const { tx, content } = load;
  const rules = await Promise.all(content.boards.map((board) => renderMarkdown(board.rules ?? '')));
  const rows = content.boards.map((board, position) => ({
    slug: board.slug,
    name: board.name,
    description: board.description,
    thread_kinds: board.threadKinds,
    seen_by: [board.seenBy],
    posted_by: [board.postedBy],
    rules_source: board.rules ?? '',
    rules_html: rules[position]?.html as string,
    templates: JSON.stringify(board.questionTemplate ? { question: board.questionTemplate } : {}),
    position,
  }));
  const made = await tx.sql<Array<{ id: number; slug: string }>>`
    insert into boards ${tx.sql(rows)} returning id, slug`;
  const idOf = new Map(made.map(({ id, slug }) => [slug, id]));
  for (const { key, slug } of content.boards) {
    const cover = boardCovers[key];
    if (!cover) continue;
    const coverId = await loadPicture(load, cover, { purpose: 'board', ownerId: null });
    await tx.sql`update boards set cover_id = ${coverId}, cover_words = ${cover.alt} where slug = ${slug}`;
  }
  return new Map(content.boards.map(({ key, slug }) => [key, idOf.get(slug) ?? 0]));
}

/** The threads without their answers; counters follow when everything is there. */
export async function loadThreads(load: DemoLoad, boards: Map<string, number>): Promise<void> {
  const { tx, content } = load;
  const bodies = await renderBodies(
    load,
    content.threads.map(({ body }) => body),
  );
  const rows = content.threads.map((thread, index) => ({
    public_id: newPublicId(),
    board_id: boards.get(thread.board) ?? 0,
    author_id: load.members.get(thread.by).id,
    author_role: load.members.get(thread.by).role,
    product_id: thread.product ? load.products.get(thread.product).id : null,
    kind: thread.kind,
    title: thread.title,
    slug: slugOf(thread.title),
    ...(bodies[index] ?? { body_source: '', body_html: '', render_version: 0 }),
    state: thread.hidden ? 'hidden' : thread.held ? 'held' : 'visible',
    pinned_at: thread.pinned ? at(load, thread) : null,
    locked_at: thread.locked ? at(load, thread.locked) : null,
    edited_at: lastEdit(load, thread.edits),
    occurred_at: at(load, thread),
    created_at: at(load, thread),
    last_activity_at: at(load, thread),
  }));
  const made = await tx.sql<Array<{ id: number; public_id: string }>>`
    insert into threads ${tx.sql(rows)} returning id, public_id`;
  const idOf = new Map(made.map((row) => [row.public_id, row.id]));
  content.threads.forEach((thread, index) => {
    const row = rows[index];
    if (row) load.threads.set(thread.key, { id: idOf.get(row.public_id) ?? 0, authorId: row.author_id });
  });
}

/** A reply with the key of its thread and its own, or one made from its place. */
interface PlacedReply {
  key: string;
  thread: Thread;
  reply: Reply;
  position: number;
}

/** All replies, in the order in which they stand. */
function placedReplies({ content }: Pick<DemoLoad, 'content'>): PlacedReply[] {
  return content.threads.flatMap((thread) =>
    thread.replies.map((reply, index) => ({
      key: reply.key ?? `${thread.key}#${index + 1}`,
      thread,
      reply,
      position: index + 1,
    })),
  );
}

/** The replies with their state and what they said before. */
export async function loadReplies(load: DemoLoad): Promise<void> {
  const placed = placedReplies(load);
  const bodies = await renderBodies(
    load,
    placed.map(({ reply }) => reply.body),
  );
  const rows = placed.map(({ thread, reply, position }, index) => ({
    public_id: newPublicId(),
    thread_id: load.threads.get(thread.key).id,
    author_id: load.members.get(reply.by).id,
    author_role: load.members.get(reply.by).role,
    position,
    ...(bodies[index] ?? { body_source: '', body_html: '', render_version: 0 }),
    state: reply.hidden ? 'hidden' : 'visible',
    edited_at: lastEdit(load, reply.edits),
    occurred_at: at(load, reply),
    created_at: at(load, reply),
  }));
  const made = await load.tx.sql<Array<{ id: number; public_id: string }>>`
    insert into replies ${load.tx.sql(rows)} returning id, public_id`;
  const idOf = new Map(made.map((row) => [row.public_id, row.id]));
  placed.forEach(({ key }, index) => {
    const row = rows[index];
    if (row) load.replies.set(key, { id: idOf.get(row.public_id) ?? 0, authorId: row.author_id });
  });
}

function lastEdit(load: DemoLoad, edits: readonly Edit[] = []): string | null {
  const last = edits.at(-1);
  return last ? at(load, last) : null;
}

/** What threads and replies said before their edits. */
export async function loadRevisions(load: DemoLoad): Promise<void> {
  const edited = [
    ...load.content.threads.map((thread) => ({
      kind: 'thread',
      id: load.threads.get(thread.key).id,
      edits: thread.edits,
    })),
    ...placedReplies(load).map(({ key, reply }) => ({
      kind: 'reply',
      id: load.replies.get(key).id,
      edits: reply.edits,
    })),
  ];
  const rows = edited.flatMap(({ kind, id, edits = [] }) =>
    edits.map((edit) => ({
      subject_kind: kind,
      subject_id: id,
      body_source: edit.before,
      editor_id: load.members.get(edit.by).id,
      created_at: at(load, edit),
    })),
  );
  await load.tx.sql`insert into revisions ${load.tx.sql(rows)}`;
}

/** Who said that what helped. */
export async function loadVotes(load: DemoLoad): Promise<void> {
  const votesOn = (
    kind: 'thread' | 'reply',
    id: number,
    { start, voters = [] }: { start: string; voters: string[] | undefined },
  ) =>
    voters.map((voter) => {
      const member = load.members.get(voter);
      const time = soonAfter(load, start, {
        key: `${kind} ${start} ${voter}`,
        joined: at(load, member.joined),
      });
      return { subject_kind: kind, subject_id: id, member_id: member.id, created_at: time };
    });
  const rows = [
    ...load.content.threads.flatMap((thread) =>
      votesOn('thread', load.threads.get(thread.key).id, { start: at(load, thread), voters: thread.votes }),
    ),
    ...placedReplies(load).flatMap(({ key, reply }) =>
      votesOn('reply', load.replies.get(key).id, { start: at(load, reply), voters: reply.votes }),
    ),
  ];
  await load.tx.sql`insert into votes ${load.tx.sql(rows)}`;
}

/** The words people said about threads, soon after. */
export async function loadReactions(load: DemoLoad): Promise<void> {
  const rows = load.content.threads.flatMap((thread) =>
    Object.entries(thread.reactions ?? {}).flatMap(([kind, people]) =>
      people.map((key) => {
        const member = load.members.get(key);
        return {
          subject_kind: 'thread',
          subject_id: load.threads.get(thread.key).id,
          kind,
          member_id: member.id,
          created_at: soonAfter(load, at(load, thread), {
            key: `${kind} ${thread.key} ${key}`,
            joined: at(load, member.joined),
          }),
        };
      }),
    ),
  );
  await load.tx.sql`insert into reactions ${load.tx.sql(rows)}`;
}

/** Polls with what was answered. */
export async function loadPolls(load: DemoLoad): Promise<void> {
  const polls = load.content.threads.flatMap(({ key, poll, ...thread }) =>
    poll ? [{ id: load.threads.get(key).id, start: at(load, thread), ...poll }] : [],
  );
  for (const { id, start, question, kind, options, results, answers } of polls) {
    await load.tx.sql`
      insert into polls (thread_id, question, kind, options, results, created_at)
      values (${id}, ${question}, ${kind}, ${options}::text[], ${results}, ${start})`;
    for (const [key, choices] of Object.entries(answers)) {
      const member = load.members.get(key);
      const joined = at(load, member.joined);
      const time = soonAfter(load, start, { key: `poll ${id} ${key}`, joined });
      await load.tx.sql`
        insert into poll_answers (thread_id, member_id, choices, changed_at, created_at)
        values (${id}, ${member.id}, ${choices}::smallint[], ${time}, ${time})`;
    }
  }
}

/** Ideas with who wants them and what the team has said. */
export async function loadIdeas(load: DemoLoad): Promise<void> {
  const ideas = load.content.threads.flatMap(({ key, idea, ...thread }) =>
    idea ? [{ id: load.threads.get(key).id, start: at(load, thread), ...idea }] : [],
  );
  await load.tx.sql`insert into ideas ${load.tx.sql(
    ideas.map(({ id, start, voters, changes }) => ({
      thread_id: id,
      status: changes.at(-1)?.status ?? 'open',
      vote_count: voters.length,
      created_at: start,
    })),
  )}`;
  await load.tx.sql`insert into idea_votes ${load.tx.sql(
    ideas.flatMap(({ id, start, voters }) =>
      voters.map((key) => {
        const member = load.members.get(key);
        const joined = at(load, member.joined);
        return {
          thread_id: id,
          member_id: member.id,
          created_at: soonAfter(load, start, { key: `idea ${id} ${key}`, joined }),
        };
      }),
    ),
  )}`;
  await load.tx.sql`insert into idea_changes ${load.tx.sql(
    ideas.flatMap(({ id, changes }) =>
      changes.map((change) => ({
        thread_id: id,
        status: change.status,
        note: change.note,
        changed_by: load.members.get(change.by).id,
        created_at: at(load, change),
      })),
    ),
  )}`;
}

/** Which answers were accepted: by the asker, some hours later. */
export async function loadAcceptances(load: DemoLoad): Promise<void> {
  const rows = placedReplies(load)
    .filter(({ reply }) => reply.accepted)
    .map(({ key, thread, reply }) => {
      const asker = load.members.get(thread.by);
      const time = soonAfter(load, at(load, reply), {
        key: `accepted ${key}`,
        joined: at(load, asker.joined),
      });
      const threadId = load.threads.get(thread.key).id;
      return {
        thread_id: threadId,
        reply_id: load.replies.get(key).id,
        accepted_by: asker.id,
        occurred_at: time,
        created_at: time,
      };
    });
  await load.tx.sql`insert into acceptances ${load.tx.sql(rows)}`;
  await load.tx.sql`
    update threads t set accepted_reply_id = a.reply_id from acceptances a
    where a.thread_id = t.id and a.undone_at is null and t.id = any(${load.threads.values().map(({ id }) => id)}::bigint[])`;
}

/** The words by which threads are found. */
export async function loadTags({ tx, content, threads }: DemoLoad): Promise<void> {
  const pairs = content.threads.flatMap(({ key, tags = [] }) =>
    tags.map((tag) => ({ slug: slugOf(tag), name: tag, thread_id: threads.get(key).id })),
  );
  await tx.sql`
    with pair as (select * from json_to_recordset(${JSON.stringify(pairs)}::json) as p (slug text, name text, thread_id bigint)),
    made as (insert into tags (slug, name) select distinct on (slug) slug, name from pair on conflict (slug) do nothing returning id, slug)
    insert into thread_tags (thread_id, tag_id)
    select distinct p.thread_id, t.id from pair p
    join (select id, slug from made union select id, slug from tags) t on t.slug = p.slug`;
}

/** Who follows which thread. Boards, tags, products and people cannot be followed yet. */
export async function loadFollows(load: DemoLoad): Promise<void> {
  const rows = load.content.follows.flatMap((follow) =>
    'thread' in follow.subject
      ? [
          {
            member_id: load.members.get(follow.by).id,
            thread_id: load.threads.get(follow.subject.thread).id,
            created_at: at(load, follow),
          },
        ]
      : [],
  );
  await load.tx.sql`insert into thread_follows ${load.tx.sql(rows)} on conflict do nothing`;
}

/** The people one can sign in as have read what is older than three days, so that something is unread. */
export async function loadReadMarks({ tx, now, threads }: DemoLoad): Promise<void> {
  await tx.sql`
    insert into read_marks (member_id, thread_id, position, read_at)
    select m.id, t.id, t.last_position, t.last_activity_at
    from members m cross join threads t
    where m.is_demo and m.password_hash is not null and t.id = any(${threads.values().map(({ id }) => id)}::bigint[])
      and t.last_activity_at < ${now.toISOString()}::timestamptz - interval '3 days'`;
}
