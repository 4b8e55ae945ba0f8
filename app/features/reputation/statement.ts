import { paths } from '#app/lib/paths';
import { describeReason } from './fairness/entry-reason';
import type { PointRule } from './point-rules';
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
    reason: reasonOf(row, rule),
    balance: row.balance,
  };
}

/** What was said about it, why it is less than its rule says, and why it was written when a rule was changed. */
function reasonOf({ reason, isRecounted, words }: StatementRow, rule: PointRule | null): string | null {
  const reasons = [
    words,
    reason && rule ? describeReason(reason, rule) : null,
    isRecounted ? 'The rule was changed, and what had happened was counted anew.' : null,
  ].filter((one) => one !== null);
  return reasons.length > 0 ? reasons.join(' ') : null;
}

function whatFor(row: StatementRow, book: RuleBook): string {
  const sentence = sentenceOf(book, row.rule, row.ruleVersion);
  if (row.causeKind === 'import')
    return `${sentence} (a day's votes in one entry: who gave them is not known where they came from)`;
  return sentence;
}

function causeOf(row: StatementRow): StatementEntry['cause'] {
  const { subjectKind, subjectPublicId: publicId, subjectTitle: title } = row;
  if (subjectKind === 'adjustment')
    return publicId ? { href: paths.adjustment(publicId), title: 'More about it' } : null;
  if (subjectKind === 'milestone')
    return publicId ? { href: paths.milestone(publicId), title: 'What made it' } : null;
  if (!publicId || !title) return null;
  if (subjectKind === 'challenge') return { href: paths.challenge(publicId), title };
  if (subjectKind === 'redemption') return { href: paths.redemption(publicId), title };
  if (subjectKind === 'reply') return { href: paths.reply(publicId), title };
  if (subjectKind === 'review') return { href: paths.review(publicId), title };
  return { href: paths.thread({ publicId, slug: '-' }), title };
}
