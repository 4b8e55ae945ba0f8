import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { newPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { filmPath, type ShownVideo } from '#app/lib/shown-video';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { shownVideoColumn } from '../videos/video-queries.server';
import { shownDetail, shownName, shownWords, type NameForm, type Use } from './testimonial';

/** Rows in memory at a time. */
const rowsAtATime = 200;

export interface ExportedFile {
  file: string;
  name: string;
  included: number;
}

/**
 * Makes a file of the words that may be used for one purpose of theirs: only rows whose consent for exactly this use
 * lives, with that consent beside them. Count, log, the places that the team is told of later, and rows come from one
 * snapshot. Nobody may take along anything else, whatever the reason; cells that a spreadsheet would run are made inert.
 */
export async function exportTestimonials(
  ctx: MemberContext,
  { use, purpose }: { use: Use; purpose: string },
  { folder, origin }: { folder: string; origin: string },
): Promise<Result<ExportedFile, { code: 'refused'; because: Refusal }>> {
  const about = { kind: 'testimonial-export', id: null };
  const verdict = await attempt(ctx, 'testimonial.export', { subject: null, about });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const file = path.join(folder, `${newPublicId()}.csv`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return inTransaction(ctx, async (inner) => {
    await inner.db.sql`set transaction isolation level repeatable read`;
    const included = await logExport(inner, { use, purpose });
    await pipeline(
      Readable.from(exportRows(inner.db, use, origin)),
      stringify({ header: true, columns: columnNames, escape_formulas: true, record_delimiter: 'windows' }),
      createWriteStream(file, { mode: 0o600 }),
    );
    const name = `testimonials-${use}-${ctx.now.toISOString().slice(0, 10)}.csv`;
    return done({ file, name, included });
  });
}

/** Writes down the file and where each row of it went. */
async function logExport(
  { db, actor }: MemberContext,
  { use, purpose }: { use: Use; purpose: string },
): Promise<number> {
  const [log] = await db.sql<[{ id: number; included: number }]>`
    with file as (
      insert into testimonial_exports (actor_id, use, purpose, included_count)
      select ${actor.id}, ${use}, ${purpose}, count(*)::int from usable_testimonials(${use})
      returning id, public_id, included_count
    ), places as (
      insert into testimonial_deliveries (testimonial_id, kind, place)
      select t.id, 'export', 'file ' || file.public_id from usable_testimonials(${use}) t cross join file order by t.id
      returning 1
    )
    select file.id, file.included_count as included from file, (select count(*) from places) as written`;
  await writeAudit(db, {
    actorId: actor.id,
    action: 'testimonial.exported',
    subjectKind: 'testimonial-export',
    subjectId: log.id,
    detail: { use, included: log.included },
  });
  return log.included;
}

const columnNames = [
  ...['id', 'words', 'shortened', 'name', 'detail', 'product', 'tags', 'featured', 'given_at'],
  ...['consent_use', 'consent_text_version', 'consent_at', 'consent_ends_at', 'consent_source', 'page'],
  ...['video', 'video_words'],
];

interface ExportRow {
  publicId: string;
  words: string;
  shortWords: string | null;
  name: string;
  jobTitle: string;
  company: string;
  nameForm: NameForm;
  incentive: string;
  relation: string;
  product: string | null;
  tags: string[];
  featured: boolean;
  givenAt: string;
  textVersion: number;
  consentAt: string;
  endsAt: string | null;
  source: string;
  onSite: boolean;
  video: ShownVideo | null;
}

async function* exportRows(db: Db, use: Use, origin: string): AsyncGenerator<Array<string | number>> {
  const query = db.sql<ExportRow[]>`
    select t.public_id as "publicId", t.words, t.short_words as "shortWords", t.name, t.job_title as "jobTitle", t.company,
      t.name_form as "nameForm", t.incentive, t.relation, p.name as product, t.tags, t.featured, t.created_at as "givenAt",
      live.text_version as "textVersion", live.created_at as "consentAt", live.ends_at as "endsAt", live.source,
      exists (select from live_consent(t.id, 'this-site')) as "onSite",
      (select ${shownVideoColumn(db)} from videos v where v.testimonial_id = t.id) as video
    from usable_testimonials(${use}) t cross join live_consent(t.id, ${use}) live left join products p on p.id = t.product_id
    order by t.featured desc, t.place, t.id desc`;
  for await (const rows of query.cursor(rowsAtATime)) {
    for (const row of rows) yield exportLine(row, use, origin);
  }
}

function exportLine(row: ExportRow, use: Use, origin: string): Array<string | number> {
  return [
    ...[
      row.publicId,
      shownWords(row),
      row.shortWords === null ? 'no' : 'yes',
      shownName(row),
      shownDetail(row),
    ],
    ...[row.product ?? '', row.tags.join(', '), row.featured ? 'yes' : 'no', row.givenAt],
    ...[use, row.textVersion, row.consentAt, row.endsAt ?? '', row.source],
    row.onSite ? origin + paths.testimonial(row.publicId) : '',
    ...(row.video ? [origin + filmPath(row.video), row.video.words] : ['', '']),
  ];
}
