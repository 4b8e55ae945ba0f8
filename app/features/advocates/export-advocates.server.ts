import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { paths } from '#app/lib/paths';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import type { Db } from '#db/client';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { filterCondition, latestContactConsent, type AdvocateFilter } from './advocate-queries.server';
import type { TermValues } from './advocate-score';
import { logExport } from './log-export.server';
import { POINT, terms } from './advocate-terms';

/** Why somebody is not in the file, in the order in which they are looked at. */
export type ExclusionReason = 'no-address' | 'unconfirmed-address' | 'no-consent';

export const exclusionWords: Record<ExclusionReason, string> = {
  'no-address': 'No address: imported and not claimed',
  'unconfirmed-address': 'Address not confirmed',
  'no-consent': 'No live consent to be written to',
};

/** Who would be in the file and who is left out, before it is made. */
export interface ExportCounts {
  matched: number;
  included: number;
  excluded: Partial<Record<ExclusionReason, number>>;
}

export interface ExportOrder {
  filter: AdvocateFilter;
  purpose: string;
  /** An admin's reason for including people without consent; null for everybody else. */
  overrideReason: string | null;
}

export interface ExportFile extends ExportCounts {
  file: string;
  name: string;
}

export type ExportProblem = { code: 'refused'; because: Refusal };

/** Rows in memory at a time: a file of a hundred thousand people takes no more of it than one of a thousand. */
const rowsAtATime = 500;

const exclusion = (db: Db) => db.sql`
  case when m.email is null then 'no-address' when m.email_verified_at is null then 'unconfirmed-address'
       when not coalesce(consent.granted, false) then 'no-consent' end`;

/** Counts for the page that stands before the file. */
export async function countExport(db: Db, filter: AdvocateFilter): Promise<ExportCounts> {
  const rows = await db.sql<Array<{ reason: ExclusionReason | null; count: number }>>`
    select ${exclusion(db)} as reason, count(*) as count
    from advocate_scores s join members m on m.id = s.member_id ${latestContactConsent(db)}
    where ${filterCondition(db, filter)} group by 1`;
  const excluded = Object.fromEntries(rows.filter((row) => row.reason).map((row) => [row.reason, row.count]));
  return {
    matched: rows.reduce((sum, row) => sum + row.count, 0),
    included: rows.find((row) => !row.reason)?.count ?? 0,
    excluded,
  };
}

/**
 * Makes the file: people who may be written to, with the terms of their score and a link to the evidence.
 *
 * Counts, log entry, audit entry and rows come from one snapshot, so the log says exactly what the file holds. Cells
 * that a spreadsheet would take for a formula are made inert. The file is readable by the house alone; the caller
 * streams it out and removes it.
 */
export async function exportAdvocates(
  ctx: MemberContext,
  order: ExportOrder,
  { folder, origin }: { folder: string; origin: string },
): Promise<Result<ExportFile, ExportProblem>> {
  const verdict = await attempt(ctx, 'advocates.export', {
    subject: null,
    about: { kind: 'export', id: null },
  });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const override = order.overrideReason
    ? await attempt(ctx, 'export.override-consent', { subject: null, about: { kind: 'export', id: null } })
    : null;
  if (override && !override.ok) return refused({ code: 'refused', because: override.because });
  const publicId = newPublicId();
  const file = path.join(folder, `${publicId}.csv`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return inTransaction(ctx, async (inner) => {
    await inner.db.sql`set transaction isolation level repeatable read`;
    const counts = await countExport(inner.db, order.filter);
    const included = counts.included + (order.overrideReason ? (counts.excluded['no-consent'] ?? 0) : 0);
    await logExport(inner, {
      publicId,
      kind: 'advocates',
      purpose: order.purpose,
      filter: {
        stage: order.filter.stage ?? 'any',
        consent: order.filter.consent ?? 'any',
        ...(order.overrideReason ? { override: order.overrideReason } : {}),
      },
      matched: counts.matched,
      included,
      excluded: counts.excluded,
      withoutConsent: order.overrideReason !== null,
    });
    await pipeline(
      Readable.from(exportRows(inner.db, order, origin)),
      stringify({ header: true, columns: columnNames, escape_formulas: true, record_delimiter: 'windows' }),
      createWriteStream(file, { mode: 0o600 }),
    );
    return done({ ...counts, included, file, name: `advocates-${ctx.now.toISOString().slice(0, 10)}.csv` });
  });
}

const termColumns = terms.map((term) => `term_${term.key}`);
const columnNames = [
  'person_key',
  'email',
  'name',
  'handle',
  'stage',
  'advocate_score',
  ...termColumns,
  'formula_version',
  'last_act_at',
  'consent_contact',
  'consent_text_version',
  'consent_at',
  'consent_source',
  'evidence',
];

interface ExportRow {
  publicId: string;
  email: string;
  displayName: string;
  handle: string;
  stage: string;
  score: number;
  terms: TermValues;
  formulaVersion: number;
  lastActAt: string | null;
  granted: boolean;
  textVersion: number | null;
  consentAt: string | null;
  source: string | null;
}

async function* exportRows(
  db: Db,
  order: ExportOrder,
  origin: string,
): AsyncGenerator<Array<string | number>> {
  const query = db.sql<ExportRow[]>`
    select m.public_id as "publicId", m.email, m.display_name as "displayName", m.handle, s.stage, s.score, s.terms,
           s.formula_version as "formulaVersion", s.last_act_at as "lastActAt", coalesce(consent.granted, false) as granted,
           consent.text_version as "textVersion", consent.created_at as "consentAt", consent.source
    from advocate_scores s join members m on m.id = s.member_id ${latestContactConsent(db)}
    where ${filterCondition(db, order.filter)} and m.email_verified_at is not null and m.email is not null
      and (coalesce(consent.granted, false) or ${Boolean(order.overrideReason)})
    order by s.score desc, s.member_id desc`;
  for await (const rows of query.cursor(rowsAtATime)) {
    for (const row of rows) yield exportLine(row, origin);
  }
}

function exportLine(row: ExportRow, origin: string): Array<string | number> {
  const inPoints = (thousandths: number) => (thousandths / POINT).toFixed(3);
  return [
    row.publicId,
    row.email,
    row.displayName,
    row.handle,
    row.stage,
    inPoints(row.score),
    ...terms.map((term) => inPoints(row.terms[term.key] ?? 0)),
    row.formulaVersion,
    row.lastActAt ?? '',
    row.granted ? 'yes' : 'no',
    row.textVersion ?? '',
    row.consentAt ?? '',
    row.source ?? '',
    origin + paths.dossier(row.handle),
  ];
}
