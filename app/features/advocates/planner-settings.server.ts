import type { Db } from '#db/client';

/**
 * How PostgreSQL is to carry out the statement that scores, for this transaction only.
 *
 * Never compiled (jit): the plan is made of many small steps, and compiling them takes longer than they do.
 *
 * For everybody at once, also: 16 MB for each sort and hash table (the default of 4 MB spills most of them to disk at
 * 100,000 members, more than 16 buys memory but no time), and no nested loops. Right after an import the tables
 * have no statistics yet; the planner then takes them for tiny and loops over all posts for each member.
 */
export async function planScoring(tx: Db, people: 'everybody' | 'a few'): Promise<void> {
  await tx.sql`select set_config('jit', 'off', true)`;
  if (people === 'everybody') {
    await tx.sql`select set_config('work_mem', '16MB', true), set_config('enable_nestloop', 'off', true)`;
  }
}
