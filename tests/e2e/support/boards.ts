import type { Sql } from '#db/client';
import { uniqueWord } from './story-test';

/** A public board of questions and discussions, last in the list. */
export async function aBoard(sql: Sql): Promise<{ slug: string; name: string }> {
  const slug = uniqueWord();
  const name = `Board ${slug}`;
  await sql`insert into boards (slug, name, description, position) values (${slug}, ${name}, 'A board of a story.', 900)`;
  return { slug, name };
}
