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
import { answerBadge } from '#app/features/badges/answer-badge.server';
import { leastReason, maxReason } from '#app/features/badges/badge';
import { answerBadgeDraft, type AnswerBadgeDraft } from '#app/features/badges/badge-words-drafts.server';
import { describeBadgeProblem } from '#app/features/badges/describe-badge-problem';
import { getGrant } from '#app/features/badges/grant-queries.server';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Answer about a badge' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const grant = orNotFound(await getGrant(db, publicId));
  orRefuse(may(actor, 'badge.restore', grant));
  const { displayName, revokeReason, contestWords } = grant;
  return json({
    ...{ publicId, displayName, revokeReason, contestWords },
    mayUphold: may(actor, 'badge.uphold', grant).ok,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, answerBadgeDraft);
  if (!form.ok) return form.reply();
  const answered = await answerBadge(ctx, { publicId, ...form.value });
  if (answered.ok) return seeOther(paths.heldBadge(publicId), 'Said. The member is told.');
  const { problem } = answered;
  if (problem.code === 'gone') throw notFound();
  return form.refuse({
    form: describeBadgeProblem(problem),
    status: problem.code === 'refused' ? 403 : 409,
  });
}

export default function AnswerBadge() {
  const { publicId, displayName, revokeReason, contestWords, mayUphold } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<AnswerBadgeDraft>({
    lastResult: lastResult ?? null,
    constraint: {
      outcome: { required: true },
      answer: { required: true, minLength: leastReason, maxLength: maxReason },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`A badge that was taken from ${displayName}`}
        before={<a href={paths.heldBadge(publicId)}>The badge</a>}
      />
      <h2>Why it was taken</h2>
      <blockquote dir="auto">{revokeReason}</blockquote>
      {contestWords ? (
        <>
          <h2>What the member says</h2>
          <blockquote dir="auto">{contestWords}</blockquote>
        </>
      ) : null}
      <form method="post" className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        <RadioGroup
          field={fields.outcome}
          label="What becomes of it"
          choices={[
            { value: 'restored', label: 'It is given back' },
            ...(mayUphold ? [{ value: 'upheld', label: 'It stays away' }] : []),
          ]}
        />
        <TextArea field={fields.answer} label="Why" hint="The member reads these words." rows={4} />
        <div className="form__actions">
          <Button variant="primary">Say so</Button>
        </div>
      </form>
    </Page>
  );
}
