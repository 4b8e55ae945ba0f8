import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Filter from 'lucide/dist/esm/icons/list-filter.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { kindWords, ruleKinds } from '#app/features/rules/holding-rule';
import { listRules } from '#app/features/rules/rule-queries.server';
import { RuleList } from '#app/features/rules/ui/rule-list';
import { requireModerator } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Rules about posts' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireModerator(args);
  orRefuse(may(actor, 'rule.read', null));
  return json({ rules: await listRules(db, now), pages: openModerationPages(actor) });
}

export default function HoldingRules() {
  const { rules, pages } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <ModerationNav pages={pages} current="rules" />
      <PageHeader
        title="Rules about posts"
        lead="What is looked at before it appears. Authors read the reason, never the threshold."
        actions={<a href={paths.rules()}>As everybody reads them</a>}
      />
      {rules.length === 0 ? (
        <EmptyState icon={Filter} title="No rules yet">
          A rule holds, refuses or flags what is posted. Choose below what it should look at.
        </EmptyState>
      ) : (
        <RuleList rules={rules} />
      )}
      <Section title="A new rule about" id="new">
        <ul className="rows">
          {ruleKinds.map((kind) => (
            <li key={kind} className="rule-kind">
              <a href={paths.newRule({ kind })}>{kindWords[kind].label}</a>
              <p className="small">{kindWords[kind].hint}</p>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
