import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { RadioGroup } from '#app/components/field/radio-group';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { flagContent } from '#app/features/moderation/flag-content.server';
import { flagDraft, type FlagDraft } from '#app/features/moderation/moderation-drafts.server';
import { flagReasons, kindWords, subjectKinds } from '#app/features/moderation/queue-item';
import { findSubject } from '#app/features/moderation/subject-queries.server';
import { mayReadSubject } from '#app/features/moderation/subject-rights';
import { subjectPath } from '#app/features/moderation/subject-path';
import { requireMember, type MemberRouteContext } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Flag' }];

async function loadSubject(ctx: MemberRouteContext, params: Record<string, string | undefined>) {
  const kind = orNotFound(subjectKinds.find((known) => known === params['kind']));
  if (!isPublicId(params['publicId'])) throw notFound();
  const subject = orNotFound(await findSubject(ctx.db, kind, params['publicId']));
  orRefuse(mayReadSubject(ctx.actor, subject));
  return subject;
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMember(args);
  const subject = await loadSubject(ctx, args.params);
  orRefuse(may(ctx.actor, 'content.flag', subject));
  return json({
    kind: subject.kind,
    title: subject.title,
    excerpt: excerptOf(subject.bodySource, 240),
    back: subjectPath(subject),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const subject = await loadSubject(ctx, args.params);
  const form = await readForm(args.request, flagDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.flag);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const flagged = await flagContent(ctx, { kind: subject.kind, publicId: subject.publicId, ...form.value });
  if (flagged.ok) return seeOther(subjectPath(subject), 'Thank you. A person of the team will look at it.');
  const { problem } = flagged;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'refused') return form.refuse({ form: describeRefusal(problem.because), status: 403 });
  return form.refuse({ form: 'You have flagged this already; it is waiting for a decision.', status: 409 });
}

export default function Flag() {
  const { kind, title, excerpt, back } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<FlagDraft>({
    lastResult: lastResult ?? null,
    constraint: { reason: { required: true }, note: { maxLength: 1000 } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`What is wrong with this ${kindWords[kind].toLowerCase()}?`}
        lead="A person of the team decides. The author is not told who flagged it."
      />
      <blockquote dir="auto">
        <strong>{title}</strong>
        <p>{excerpt}</p>
      </blockquote>
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <RadioGroup field={fields.reason} label="Reason" choices={flagReasons} />
        <TextArea field={fields.note} label="What should we know?" rows={3} />
        <div className="form__actions">
          <Button variant="primary">Flag it</Button>
          <a href={back}>Back</a>
        </div>
      </form>
    </Page>
  );
}
