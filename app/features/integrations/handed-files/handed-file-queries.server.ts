import type { Db } from '#db/client';
import type { LeftOut } from '../import-rows';
import type { HandedFileState, HandedKind } from './handed-file';

export interface HandedFile {
  id: number;
  publicId: string;
  name: string;
  kind: HandedKind;
  source: string;
  tool: string | null;
  product: string | null;
  state: HandedFileState;
  lines: number;
  counts: Record<string, number>;
  leftOut: LeftOut[];
  problem: string | null;
  runId: number | null;
  by: string;
  createdAt: string;
}

function files(db: Db, which: ReturnType<Db['sql']>): Promise<HandedFile[]> {
  return db.sql<HandedFile[]>`
    select f.id, f.public_id as "publicId", f.name, f.kind, f.source, f.tool, f.product, f.state, f.lines, f.counts,
           f.left_out as "leftOut", f.problem, f.run_id as "runId", m.display_name as by, f.created_at as "createdAt"
    from handed_files f join members m on m.id = f.member_id where ${which}`;
}

/** One file, or null. */
export async function getHandedFile(db: Db, publicId: string): Promise<HandedFile | null> {
  const [file] = await files(db, db.sql`f.public_id = ${publicId}`);
  return file ?? null;
}

/** Files that wait for somebody or are being worked on, newest first. */
export function listOpenFiles(db: Db): Promise<HandedFile[]> {
  return files(
    db,
    db.sql`f.state in ('looking', 'looked', 'bringing', 'failed') order by f.created_at desc, f.id desc limit 20`,
  );
}
