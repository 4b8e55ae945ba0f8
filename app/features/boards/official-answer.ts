import type { Author } from './thread-queries.server';

/** The brand's official answer as the top of its thread shows it: how it begins, and where it stands. */
export interface OfficialAnswer {
  publicId: string;
  position: number;
  by: Author;
  beginning: string;
}
