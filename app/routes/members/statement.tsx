import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import ReceiptText from 'lucide/dist/esm/icons/receipt-text.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { getPublicMember } from '#app/features/accounts/member-queries.server';
import { levels } from '#app/features/reputation/level';
import { staffRules } from '#app/features/reputation/staff-rules';
import { loadRuleBook } from '#app/features/reputation/rule-book-queries.server';
import { readableEntry } from '#app/features/reputation/statement';
import {
  isNarrowed,
  readStatementFilter,
  writeStatementFilter,
} from '#app/features/reputation/statement-filter';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import {
  listStatement,
  statementPageSize,
  sumStatement,
} from '#app/features/reputation/statement-queries.server';
import { LevelPath } from '#app/features/reputation/ui/level-path';
import { SpendingSum } from '#app/features/reputation/ui/spending-sum';
import { Statement } from '#app/features/reputation/ui/statement';
import { StatementPeriod } from '#app/features/reputation/ui/statement-period';
import { StatementFilterForm } from '#app/features/reputation/ui/statement-filter-form';
import { requireMember } from '#app/http/guard.server';
import { orNotFound, orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Points' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const member = orNotFound(await getPublicMember(db, args.params['handle'] ?? ''));
  orRefuse(may(actor, 'statement.read', member));
  const query = new URL(args.request.url).searchParams;
  const after = readMomentKeyset(query.get('after'));
  const filter = readStatementFilter(query);
  const question = { memberId: member.id, viewer: actor, filter };
  const [rows, spending, book, sum] = await Promise.all([
    listStatement(db, question, after),
    getSpending(db, member.id),
    loadRuleBook(db),
    isNarrowed(filter) ? sumStatement(db, question) : null,
  ]);
  const shown = rows.slice(0, statementPageSize);
  const last = shown.at(-1);
  const hasMore = rows.length > statementPageSize;
  return json({
    member: { handle: member.handle, displayName: member.displayName, own: member.id === actor.id },
    spending,
    filter,
    sum,
    entries: shown.map((row) => readableEntry(row, book)),
    mayAdjust: may(actor, 'points.adjust', { memberId: member.id }).ok,
    rules: [...book.newest, ...staffRules].map(({ rule, sentence }) => ({ value: rule, label: sentence })),
    opening: last && last.balance !== null ? last.balance - last.points : null,
    isFirst: after === null,
    next: hasMore && last ? writeKeyset({ value: last.occurredAt, id: last.id }) : null,
  });
}

export default function StatementPage() {
  const { member, spending, filter, rules, sum, mayAdjust, entries, opening, isFirst, next } =
    useLoaderData<typeof loader>();
  const kept = writeStatementFilter(filter);
  return (
    <Page>
      <PageHeader
        title={member.own ? 'Your points' : `Points of ${member.displayName}`}
        lead={
          <>
            Every entry under its rule, newest first. Nothing is ever changed here: what was taken back stands
            as an entry of its own. <a href={paths.howPointsWork()}>How points work</a>
          </>
        }
        actions={
          <>
            {mayAdjust ? (
              <ButtonLink href={paths.adjustPoints(member.handle)}>Correct points</ButtonLink>
            ) : null}
            <a href={paths.statementFile(member.handle, kept)}>As CSV</a>
          </>
        }
      />
      {isFirst && !sum ? (
        <>
          <LevelPath points={spending.earned} levels={levels.map(({ name, from }) => ({ name, from }))} />
          {spending.spent > 0 ? <SpendingSum spending={spending} /> : null}
        </>
      ) : null}
      <StatementFilterForm action={paths.statement(member.handle)} filter={filter} rules={rules} />
      {sum ? <StatementPeriod sum={sum} filter={filter} /> : null}
      {entries.length === 0 && !sum ? (
        <EmptyState icon={ReceiptText} title="No entries yet">
          The first one comes when somebody finds a reply of yours helpful, or when a review of yours is
          published.
        </EmptyState>
      ) : null}
      {entries.length > 0 ? <Statement entries={entries} opening={opening} /> : null}
      <Pagination
        previous={isFirst ? null : { href: paths.statement(member.handle, kept), label: 'Newest' }}
        next={next ? { href: paths.statement(member.handle, { ...kept, after: next }) } : null}
      />
    </Page>
  );
}
