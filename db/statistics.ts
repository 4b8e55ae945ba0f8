import postgres from 'postgres';

/**
 * Counts what the tables hold, so that the planner knows. PostgreSQL does so by itself about a minute after many rows
 * came; until then it takes the tables for what they were, and pages that ask them are slow. Only the owner may: the
 * app's role would be passed over with a warning.
 */
export async function refreshStatistics(ownerUrl: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await client`analyze`;
  } finally {
    await client.end({ timeout: 5 });
  }
}
