import type { Db } from '#db/client';
import type { ReviewTool } from './review-tools/review-tool';
import { importFile, type FileReport, type FileStep, type OnRows } from './import-file.server';

/** What an import is asked to do. */
export interface ImportOrder {
  /** A folder of files, or one file. */
  readonly path: string;
  /** The name under which rows find themselves when the import is repeated. */
  readonly source: string;
  readonly kind: ImportKind;
  /** Slug of the board for threads; left out, the source gets a board of its own. */
  readonly board?: string | undefined;
  /** The review tool that wrote a CSV file of reviews; left out, its headings tell. */
  readonly tool?: ReviewTool | undefined;
  /** What all reviews of the file are about, for files that name no product. */
  readonly product?: string | undefined;
  readonly now: Date;
  readonly onFile?: (file: string) => ((lines: number) => void) | undefined;
}

export const importKinds = [
  'auto',
  'forum',
  'reviews',
  'stackexchange',
  'products',
  'orders',
  'reviews-csv',
] as const;
export type ImportKind = (typeof importKinds)[number];

/** What can be said in one line to whoever gave the order. */
export class ImportRefused extends Error {}

/** A step of any rows: what is read by it is stored by it, so the rows need no name outside. */
export interface SealedStep {
  file: string;
  run(db: Db, source: string, onRows?: OnRows): Promise<FileReport>;
}

/** Seals a step, with its rows' type inside. */
export function sealed<Row>(step: FileStep<Row>): SealedStep {
  return {
    file: step.file,
    run: (db, source, onRows) => importFile(db, source, { ...step, ...(onRows && { onRows }) }),
  };
}
