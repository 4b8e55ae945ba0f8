import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Receipt } from '#app/components/receipt';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { decisionsFor, patternStateWords } from '#app/features/reputation/fairness/award-pattern';
import { decidePattern } from '#app/features/reputation/fairness/decide-pattern.server';
import {
  patternDecisionDraft,
  type PatternDecisionDraft,
} from '#app/features/reputation/fairness/fairness-drafts.server';
import { getPattern } from '#app/features/reputation/fairness/pattern-queries.server';
import { releaseHold } from '#app/features/reputation/fairness/release-hold.server';
import { readablePattern } from '#app/features/reputation/fairness/readable-pattern';
import { BurstEvidenceText } from '#app/features/reputation/fairness/ui/burst-evidence-text';
import { PatternDecisionForm } from '#app/features/reputation/fairness/ui/pattern-decision-form';
import { PatternGraph } from '#app/features/reputation/fairness/ui/pattern-graph';
import { PatternEvidenceText } from '#app/features/reputation/fairness/ui/pattern-evidence-text';
import {
  PatternAccounts,
  PatternObjections,
  PatternTies,
} from '#app/features/reputation/fairness/ui/pattern-tables';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Held points' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'pattern.read', null));
  const pattern = orNotFound(await getPattern(db, args.params['publicId'] ?? ''));
  const mayDecide = may(actor, 'pattern.decide', { memberIds: pattern.members.map(({ id }) => id) }).ok;
  return json({
    pages: openModerationPages(actor),
    pattern: readablePattern(pattern),
    decisions: mayDecide ? decisionsFor(pattern.state) : [],
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const form = await readForm(args.request, patternDecisionDraft);
  if (!form.ok) return form.reply();
  const publicId = args.params['publicId'] ?? '';
  const { decision, reason, only } = form.value;
  if (only !== '' && decision !== 'release')
    return form.refuse({ fields: { only: 'One account alone can only be released.' }, status: 422 });
  const decided =
    only === ''
      ? await decidePattern(ctx, { publicId, decision, reason })
      : await releaseHold(ctx, { pattern: publicId, hold: only, reason });
  if (decided.ok)
    return seeOther(paths.pattern(publicId), 'Decided. Whom it is about is told and reads your reason.');
  const { problem } = decided;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'decided-meanwhile')
    return form.refuse({ form: 'Somebody has decided meanwhile. Look again.', status: 409 });
  return form.refuse({ form: describeRefusal(problem.because), status: 403 });
}

export default function PatternPage() {
  const { pages, pattern, decisions } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<PatternDecisionDraft>({
    lastResult: lastResult ?? null,
    constraint: { decision: { required: true }, reason: { required: true, minLength: 10, maxLength: 2000 } },
  });
  return (
    <Page>
      <ModerationNav pages={pages} current="patterns" />
      <PageHeader
        title={pattern.title}
        lead={
          <>
            {patternStateWords[pattern.state]}. Found <RelativeTime at={pattern.foundAt} />;{' '}
            {pattern.burst
              ? 'these votes are held, and nothing else of that account.'
              : `what they gave each other since ${pattern.since} is held.`}
          </>
        }
      />
      <div className="pattern-desk">
        {pattern.isDrawn ? <PatternGraph accounts={pattern.accounts.length} pairs={pattern.ties} /> : null}
        {pattern.burst ? null : <Receipt title="Awards they received in the window" terms={pattern.terms} />}
      </div>
      <Section title={pattern.burst ? 'What is unusual' : 'Why it is no chance'} id="evidence">
        {pattern.burst ? (
          <BurstEvidenceText burst={pattern.burst} receivers={pattern.accounts.length - 1} />
        ) : (
          <PatternEvidenceText evidence={pattern.evidence} />
        )}
      </Section>
      {pattern.decision ? (
        <Section title={`Last decided by ${pattern.decision.by}`} id="decision">
          <blockquote dir="auto">{pattern.decision.reason}</blockquote>
        </Section>
      ) : null}
      <Section title="Accounts" id="accounts">
        <PatternAccounts accounts={pattern.accounts} />
      </Section>
      {pattern.accounts.some(({ contestWords }) => contestWords) ? (
        <Section title="What they say" id="words">
          <PatternObjections accounts={pattern.accounts} />
        </Section>
      ) : null}
      <details className="pattern-ties">
        <summary>Who gave whom, in figures</summary>
        <PatternTies ties={pattern.ties} />
      </details>
      {decisions.length > 0 ? (
        <Section title="Decide" id="decide">
          <PatternDecisionForm
            action={paths.pattern(pattern.publicId)}
            formId={form.id}
            errors={form.errors}
            fields={{ decision: fields.decision, reason: fields.reason, only: fields.only }}
            decisions={decisions}
            accounts={pattern.state === 'open' ? pattern.releasable : []}
          />
        </Section>
      ) : null}
    </Page>
  );
}
