import type { Db } from '#db/client';

/**
 * Room for the sorts and hash tables of a full scoring, for this transaction only: with 100,000 members the
 * server's default of 4 MB would spill most of them to disk, and more than 16 MB buys memory but no time. Compiling the statement (jit) costs more than it saves.
 */
export async function useScoringMemory(tx: Db): Promise<void> {
  await tx.sql`select set_config('work_mem', '16MB', true), set_config('jit', 'off', true)`;
}
