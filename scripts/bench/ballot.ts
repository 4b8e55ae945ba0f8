import type { DatabasePool } from '#db/client';

/** Authors with replies to be voted for, and voters; all of them have been here for a year. Answers with the replies. */
export async function fillBallot(
  { sql }: DatabasePool,
  { voters, authors, posts }: { voters: number; authors: number; posts: number },
): Promise<string[]> {
  await sql`
    insert into members (public_id, handle, display_name, email, email_verified_at, role, state, joined_at)
    select lpad(n::text, 12, '0'), 'person-' || n, 'Person ' || n, n || '@example.com', now(), 'member', 'active', now() - interval '1 year'
    from generate_series(1, ${voters + authors}) n order by n`;
  await sql`insert into boards (slug, name) values ('votes', 'Votes')`;
  await sql`
    insert into threads (public_id, board_id, kind, title, slug, body_source, body_html, render_version, state)
    select 'threadofvote', id, 'question', 'Which of these help?', 'which', 'Words', '<p>Words</p>', 1, 'visible' from boards`;
  const replies = await sql<Array<{ publicId: string }>>`
    insert into replies (public_id, thread_id, author_id, position, body_source, body_html, render_version, author_role, state)
    select 'reply' || lpad(n::text, 7, '0'), t.id, m.id, n, 'Words', '<p>Words</p>', 1, 'member', 'visible'
    from threads t cross join generate_series(1, ${posts}) n
      join members m on m.handle = 'person-' || (${voters} + 1 + n % ${authors})
    returning public_id as "publicId"`;
  return replies.map(({ publicId }) => publicId);
}
