import { paths } from '#app/lib/paths';
import { describeReason } from './fairness/entry-reason';
import { currentRule, pointRules, sentenceOf, type PointRuleName } from './point-rules';
import type { StatementRow } from './statement-queries.server';
import type { StatementEntry } from './ui/statement';

/** A row of the ledger in the words that its owner reads. */
export function readableEntry(row: StatementRow): StatementEntry {
  return {
    id: String(row.id),
    at: row.occurredAt,
    what: whatFor(row),
    cause: causeOf(row),
    rule: row.rule,
    ruleVersion: row.ruleVersion,
    points: row.points,
    state: row.state,
    reason: row.reason && isKnownRule(row.rule) ? describeReason(row.reason, currentRule(row.rule)) : null,
    balance: row.balance,
  };
}

function whatFor(row: StatementRow): string {
  const sentence = sentenceOf(row.rule);
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

function isKnownRule(rule: string): rule is PointRuleName {
  return pointRules.some((known) => known.rule === rule);
}
