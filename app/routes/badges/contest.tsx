import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { leastReason, maxReason } from '#app/features/badges/badge';
import { contestBadgeDraft, type ContestBadgeDraft } from '#app/features/badges/badge-words-drafts.server';
import { contestBadge } from '#app/features/badges/contest-badge.server';
import { getGrant } from '#app/features/badges/grant-queries.server';
import { requireMember } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Write about a badge' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const grant = orNotFound(await getGrant(db, publicId));
  orRefuse(may(actor, 'badge.contest', grant));
  return json({ publicId, reason: grant.revokeReason });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, contestBadgeDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.post);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const contested = await contestBadge(ctx, { publicId, words: form.value.words });
  if (contested.ok) return seeOther(paths.heldBadge(publicId), 'Thank you. The team is told and reads it.');
  if (contested.problem.code === 'gone') throw notFound();
  return form.refuse({ form: describeRefusal(contested.problem.because), status: 409 });
}

export default function ContestBadge() {
  const { publicId, reason } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ContestBadgeDraft>({
    lastResult: lastResult ?? null,
    constraint: { words: { required: true, minLength: leastReason, maxLength: maxReason } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="Write to the team about a badge"
        lead="Every moderator is told. That it stays away is then for another person to say than took it."
        before={<a href={paths.heldBadge(publicId)}>The badge</a>}
      />
      <blockquote dir="auto">{reason}</blockquote>
      <form method="post" className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        <TextArea field={fields.words} label="What is wrong about it" hint="You can write once." rows={5} />
        <div className="form__actions">
          <Button variant="primary">Write to the team</Button>
        </div>
      </form>
    </Page>
  );
}
