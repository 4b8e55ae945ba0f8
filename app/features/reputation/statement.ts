import { paths } from '#app/lib/paths';
import { describeReason } from './fairness/entry-reason';
import { sentenceOf, type RuleBook } from './rule-book';
import type { StatementRow } from './statement-queries.server';
import type { StatementEntry } from './ui/statement';

/** A row of the ledger in the words that its owner reads. */
export function readableEntry(row: StatementRow, book: RuleBook): StatementEntry {
  const rule = book.version(row.rule, row.ruleVersion);
  return {
    id: String(row.id),
    at: row.occurredAt,
    what: whatFor(row, book),
    cause: causeOf(row),
    rule: row.rule,
    ruleVersion: row.ruleVersion,
    points: row.points,
    state: row.state,
    reason: row.reason && rule ? describeReason(row.reason, rule) : null,
    balance: row.balance,
  };
}

function whatFor(row: StatementRow, book: RuleBook): string {
  const sentence = sentenceOf(book, row.rule, row.ruleVersion);
  if (row.causeKind === 'import')
    return `${sentence} (a day's votes in one entry: who gave them is not known where they came from)`;
  return sentence;
}

function causeOf(row: StatementRow): StatementEntry['cause'] {
  const { subjectKind, subjectPublicId: publicId, subjectTitle: title } = row;
  if (!publicId || !title) return null;
  if (subjectKind === 'reply') return { href: paths.reply(publicId), title };
  if (subjectKind === 'review') return { href: paths.review(publicId), title };
  return { href: paths.thread({ publicId, slug: '-' }), title };
}
