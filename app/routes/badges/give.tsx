import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { Select } from '#app/components/field/select';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { getPublicMember } from '#app/features/accounts/member-queries.server';
import { leastReason, maxReason } from '#app/features/badges/badge';
import { loadBadgeBook } from '#app/features/badges/badge-book-queries.server';
import { giveBadgeDraft, type GiveBadgeDraft } from '#app/features/badges/badge-words-drafts.server';
import { describeBadgeProblem } from '#app/features/badges/describe-badge-problem';
import { giveBadge } from '#app/features/badges/give-badge.server';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Give a badge' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  const member = orNotFound(await getPublicMember(db, args.params['handle'] ?? ''));
  orRefuse(may(actor, 'badge.give', { memberId: member.id, role: member.role }));
  const { newest } = await loadBadgeBook(db);
  return json({
    ...{ handle: member.handle, displayName: member.displayName },
    badges: newest
      .filter(({ kind, enabled }) => kind === 'hand' && enabled)
      .map(({ badge, name }) => ({ value: badge, label: name })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const form = await readForm(args.request, giveBadgeDraft);
  if (!form.ok) return form.reply();
  const given = await giveBadge(ctx, { handle: args.params['handle'] ?? '', ...form.value });
  if (given.ok) return seeOther(paths.heldBadge(given.value.publicId), 'Given. The member is told.');
  const { problem } = given;
  if (problem.code === 'gone') throw notFound();
  const sentence = describeBadgeProblem(problem);
  if (problem.code === 'no-act') return form.refuse({ fields: { act: sentence } });
  if (problem.code === 'not-by-hand') return form.refuse({ fields: { badge: sentence } });
  return form.refuse({ form: sentence, status: problem.code === 'refused' ? 403 : 409 });
}

export default function GiveBadge() {
  const { handle, displayName, badges } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<GiveBadgeDraft>({
    lastResult: lastResult ?? null,
    constraint: {
      ...{ badge: { required: true }, act: { required: true } },
      reason: { required: true, minLength: leastReason, maxLength: maxReason },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`Give ${displayName} a badge`}
        lead="It stands under your name, with your words and the act that it is for; everybody can open it."
        before={<a href={paths.member(handle)}>{displayName}</a>}
      />
      {badges.length === 0 ? (
        <p>
          No badge is given by hand yet. <a href={paths.badgeRules()}>An admin can make one.</a>
        </p>
      ) : (
        <form method="post" className="form" id={form.id} noValidate>
          <FormErrors errors={form.errors} />
          <Select field={fields.badge} label="Badge" choices={badges} empty="Choose" />
          <TextField
            field={fields.act}
            label="What it is for"
            hint="The address of a thread, a reply or a review of theirs. No badge without what earned it."
          />
          <TextArea field={fields.reason} label="In your words" hint="Everybody reads them." rows={4} />
          <div className="form__actions">
            <Button variant="primary">Give the badge</Button>
          </div>
        </form>
      )}
    </Page>
  );
}
