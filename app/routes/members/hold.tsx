import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { contestHold } from '#app/features/reputation/fairness/contest-hold.server';
import { contestDraft, type ContestDraft } from '#app/features/reputation/fairness/fairness-drafts.server';
import { getHold } from '#app/features/reputation/fairness/hold-queries.server';
import { HoldState } from '#app/features/reputation/fairness/ui/hold-state';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Held points' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const hold = orNotFound(await getHold(db, args.params['publicId'] ?? ''));
  orRefuse(may(actor, 'hold.read', hold));
  const { publicId, kind, state, toldAt, contestWords, decidedAt, reason, entries } = hold;
  const mayContest = may(actor, 'hold.contest', hold).ok;
  return json({ publicId, kind, state, toldAt, contestWords, decidedAt, reason, entries, mayContest });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const form = await readForm(args.request, contestDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.post);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const publicId = args.params['publicId'] ?? '';
  const contested = await contestHold(ctx, { publicId, words: form.value.words });
  if (contested.ok) return seeOther(paths.hold(publicId), 'Thank you. Whoever decides reads your words.');
  if (contested.problem.code === 'gone') throw notFound();
  return form.refuse({ form: describeRefusal(contested.problem.because), status: 409 });
}

export default function HoldPage() {
  const hold = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ContestDraft>({
    lastResult: lastResult ?? null,
    constraint: { words: { required: true, minLength: 10, maxLength: 2000 } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="Held points"
        lead="A rule has held points of yours. It is no verdict: somebody of the team looks at what it saw."
        actions={<a href={paths.holds()}>All held points</a>}
      />
      <p>
        {hold.kind === 'burst'
          ? 'They came from one account that voted far more often within minutes than people here do. Somebody who reads much at once does that, too, and then they are released.'
          : 'They came from accounts that mostly give points to each other. That happens among friends, too, and then they are released.'}{' '}
        What exactly is looked for stays with the team, or it could be got around.
      </p>
      <p>
        Held <RelativeTime at={hold.toldAt} />.{' '}
        {hold.kind === 'burst'
          ? 'The votes of these minutes alone are held; what the account gives you otherwise counts as ever.'
          : 'Whatever else these accounts give you is held with it, without another notice.'}
      </p>
      <HoldState state={hold.state} entries={hold.entries} />
      {hold.reason && hold.decidedAt ? (
        <Section title="What the team decided" id="decision">
          <blockquote dir="auto">{hold.reason}</blockquote>
          <p className="small muted">
            <RelativeTime at={hold.decidedAt} />
          </p>
        </Section>
      ) : null}
      {hold.contestWords ? (
        <Section title="What you said" id="words">
          <blockquote dir="auto">{hold.contestWords}</blockquote>
        </Section>
      ) : null}
      {hold.mayContest ? (
        <form method="post" action={paths.hold(hold.publicId)} className="form" id={form.id}>
          <FormErrors errors={form.errors} />
          <TextArea
            field={fields.words}
            label="Why are these points right?"
            hint="Whoever decides reads it. You can say it once."
            rows={6}
          />
          <div className="form__actions">
            <Button variant="primary">Say why</Button>
          </div>
        </form>
      ) : null}
    </Page>
  );
}
