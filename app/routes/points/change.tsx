import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { RelativeTime } from '#app/components/relative-time';
import { listRulePlaces, shownRule } from '#app/features/reputation/load-rule-pages.server';
import { loadRuleBook } from '#app/features/reputation/rule-book-queries.server';
import { getChange, listMoved, sumChange } from '#app/features/reputation/rule-change-queries.server';
import { ChangeView } from '#app/features/reputation/ui/change-view';
import { PointRuleTable } from '#app/features/reputation/ui/point-rule-table';
import { Section } from '#app/components/section';
import { requireModerator } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'A change of a rule' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'point-rule.read', null));
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const change = orNotFound(await getChange(db, args.params['publicId']));
  const { id, rule, content, baseVersion, version, ...shown } = change;
  const [book, places, sum, moved] = await Promise.all([
    loadRuleBook(db),
    listRulePlaces(db, actor),
    sumChange(db, id),
    listMoved(db, id),
  ]);
  const before = book.version(rule, baseVersion);
  const after = { ...content, rule, version: version ?? baseVersion + 1, effectiveFrom: null };
  return json({
    change: shown,
    rule,
    isNew: before === null,
    before: before ? [shownRule(before, places)] : [],
    after: [shownRule(after, places)],
    ...{ sum, moved },
    mayWrite: may(actor, 'point-rule.write', null).ok,
  });
}

export default function PointRuleChange() {
  const { change, rule, isNew, before, after, sum, moved, mayWrite } = useLoaderData<typeof loader>();
  const settle = paths.settlePointRuleChange(change.publicId);
  const [isOpen, isSaved] = [
    change.state === 'looking' || change.state === 'looked',
    change.state === 'saved',
  ];
  return (
    <Page width="reading">
      <PageHeader
        title={after[0]?.label ?? 'A change of a rule'}
        lead={<span dir="auto">{change.why}</span>}
        before={<a href={isNew && isOpen ? paths.pointRules() : paths.pointRule(rule)}>The rule</a>}
        actions={
          mayWrite ? (
            <>
              {change.state === 'looked' ? (
                <ActionForm action={settle} fields={{ to: 'save' }} variant="primary">
                  Save this change
                </ActionForm>
              ) : null}
              {isOpen ? (
                <ActionForm action={settle} fields={{ to: 'drop' }} variant="quiet">
                  Drop it
                </ActionForm>
              ) : null}
              {isSaved ? (
                <ActionForm action={settle} fields={{ to: 'undo' }}>
                  Take it back
                </ActionForm>
              ) : null}
            </>
          ) : null
        }
      />
      <p className="meta">
        <span>{change.since ? `Counts anew from ${change.since} on` : 'From when it is saved on'}</span>
        {change.byName ? <bdi>{change.byName}</bdi> : null}
        <RelativeTime at={change.at} />
      </p>
      <ChangeView {...change} sum={sum} moved={moved} />
      {before.length > 0 ? (
        <Section title="Before">
          <PointRuleTable rules={before} caption="The rule before" />
        </Section>
      ) : null}
      <Section title="After">
        <PointRuleTable rules={after} caption="The rule after" />
      </Section>
    </Page>
  );
}
