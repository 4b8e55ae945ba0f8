import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { listShownRules } from '#app/features/reputation/load-rule-pages.server';
import { actTraits, pointActs } from '#app/features/reputation/point-act';
import { stateLabels } from '#app/features/reputation/rule-change';
import { listChanges } from '#app/features/reputation/rule-change-queries.server';
import { PointRuleTable } from '#app/features/reputation/ui/point-rule-table';
import { requireModerator } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Rules of points' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'point-rule.read', null));
  const [rules, changes] = await Promise.all([listShownRules(db, actor), listChanges(db)]);
  return json({
    rules,
    changes: changes.map(({ publicId, content, version, since, why, state, at, byName }) => ({
      ...{ publicId, version, since, why, state, at, byName },
      sentence: content.sentence,
    })),
    mayWrite: may(actor, 'point-rule.write', null).ok,
    pages: openModerationPages(actor),
  });
}

export default function PointRules() {
  const { rules, changes, mayWrite, pages } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <ModerationNav pages={pages} current="points" />
      <PageHeader
        title="Rules of points"
        lead="What help is worth. Before a change is saved you see who moves by it, and it can be taken back."
        actions={<a href={paths.howPointsWork()}>As everybody reads them</a>}
      />
      <PointRuleTable rules={rules} caption="Rules of points" hrefOf={paths.pointRule} />
      {mayWrite ? (
        <Section title="A further rule" id="new">
          <p>
            An act can have several rules: more for one board, say, or for longer words. What{' '}
            <a href={paths.adminMilestones()}>milestones and whole years</a> give is set on a page of its own.
          </p>
          <ul className="rows">
            {pointActs
              .filter((act) => !actTraits[act].importedOnly)
              .map((act) => (
                <li key={act} className="rule-kind">
                  <a href={paths.newPointRule(act)}>{actTraits[act].label}</a>
                </li>
              ))}
          </ul>
        </Section>
      ) : null}
      <Section title="Changes" id="changes">
        {changes.length === 0 ? <p>Nobody has changed a rule yet.</p> : null}
        <ul className="rows">
          {changes.map(({ publicId, sentence, version, since, why, state, at, byName }) => (
            <li key={publicId} className="rule-sample">
              <p dir="auto">
                <a href={paths.pointRuleChange(publicId)}>{sentence}</a>
              </p>
              <p dir="auto" className="rule-sample__words">
                {why}
              </p>
              <p className="meta">
                <strong>{stateLabels[state]}</strong>
                {version === null ? null : <span>Version {version}</span>}
                <span>{since ? `from ${since} on` : 'from then on'}</span>
                {byName ? <bdi>{byName}</bdi> : null}
                <RelativeTime at={at} />
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
