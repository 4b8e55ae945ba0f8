import { DrizzleQueryError } from 'drizzle-orm';
import postgres from 'postgres';

/** The name of the unique constraint that refused a write; null when the error is something else. */
export function uniqueViolation(error: unknown): string | null {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(cause instanceof postgres.PostgresError) || cause.code !== '23505') return null;
  return cause.constraint_name ?? '';
}
