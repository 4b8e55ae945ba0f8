import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { getPublicMember } from '#app/features/accounts/member-queries.server';
import { describeThankProblem } from '#app/features/reputation/thanks/describe-thank-problem';
import { getPurse } from '#app/features/reputation/thanks/purse-queries.server';
import { thankMember } from '#app/features/reputation/thanks/thank-member.server';
import { leastThanks, maxThanks, mostOfOne, purseOfMonth } from '#app/features/reputation/thanks/thank-you';
import { thankYouDraft, type ThankYouDraft } from '#app/features/reputation/thanks/thank-you-draft.server';
import { requireTeam } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';
import { newPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Thank somebody' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await requireTeam(args);
  const member = orNotFound(await getPublicMember(db, args.params['handle'] ?? ''));
  orRefuse(may(actor, 'member.thank', { memberId: member.id, role: member.role }));
  if (member.state !== 'active') throw notFound();
  const { handle, displayName } = member;
  return json({
    ...{ handle, displayName, from: actor.displayName },
    ...{ left: await getPurse(db, actor.id, now), key: newPublicId() },
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireTeam(args);
  const form = await readForm(args.request, thankYouDraft);
  if (!form.ok) return form.reply();
  const handle = args.params['handle'] ?? '';
  const thanked = await thankMember(ctx, { handle, ...form.value });
  if (thanked.ok) return seeOther(paths.member(handle), 'Your thanks are on their way.');
  const { problem } = thanked;
  if (problem.code === 'gone') throw notFound();
  const sentence = describeThankProblem(problem);
  if (problem.code === 'purse') return form.refuse({ fields: { points: sentence } });
  return form.refuse({ form: sentence, status: problem.code === 'refused' ? 403 : 409 });
}

export default function ThankMember() {
  const { handle, displayName, from, left, key } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ThankYouDraft>({
    lastResult: lastResult ?? null,
    constraint: { words: { required: true, minLength: leastThanks, maxLength: maxThanks } },
    defaultValue: { key },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`Thank ${displayName}`}
        lead={`They read it as yours, under the name ${from}: here, by mail if they want letters, and on their points statement.`}
        before={<a href={paths.member(handle)}>{displayName}</a>}
      />
      <p>
        For what somebody did, never for what they thought of a product: points for a good word would be a
        bought word.
      </p>
      <form method="post" className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        <input type="hidden" name={fields.key.name} defaultValue={fields.key.initialValue} />
        <TextArea field={fields.words} label="What you thank for" rows={5} />
        <TextField
          field={fields.points}
          label="Points, if you like"
          hint={`At most ${mostOfOne}. Your purse of ${formatCount(purseOfMonth)} a month holds ${formatCount(left)} more.`}
          type="number"
          short
        />
        <div className="form__actions">
          <Button variant="primary">Send the thanks</Button>
        </div>
      </form>
    </Page>
  );
}
