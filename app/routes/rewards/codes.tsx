import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonLink } from '#app/components/button';
import { TextArea } from '#app/components/field/text-area';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { addCodes } from '#app/features/rewards/add-codes.server';
import { leftOf, maxCodes } from '#app/features/rewards/reward';
import { codesDraft } from '#app/features/rewards/reward-draft.server';
import { getReward } from '#app/features/rewards/reward-queries.server';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { formatCount, plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Codes of a reward' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'reward.keep', null));
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const { title, delivery, taken, stock } = orNotFound(await getReward(db, publicId));
  return json({
    publicId,
    title,
    wantsCodes: delivery === 'codes',
    taken,
    left: leftOf({ taken, stock }) ?? 0,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, codesDraft);
  if (!form.ok) return form.reply();
  const handedIn = await addCodes(ctx, { publicId, codes: form.value.codes });
  if (handedIn.ok) {
    const { added, known } = handedIn.value;
    const rest = known > 0 ? ` ${formatCount(known)} were there already.` : '';
    return seeOther(paths.rewardCodes(publicId), `${plural(added, 'code is', 'codes are')} new.${rest}`);
  }
  const { problem } = handedIn;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'refused') return form.refuse({ form: describeRefusal(problem.because), status: 403 });
  return form.refuse({ form: 'This reward is not sent as a code. Change that first.', status: 409 });
}

export default function RewardCodes() {
  const { publicId, title, wantsCodes, taken, left } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ codes: string }>({
    lastResult: lastResult ?? null,
    constraint: { codes: { required: true } },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="Codes"
        before={
          <a href={paths.editReward(publicId)}>
            <bdi>{title}</bdi>
          </a>
        }
        lead={
          wantsCodes
            ? `${plural(left, 'code is', 'codes are')} left, ${formatCount(taken)} taken. Each goes to one person; what was handed in is not shown again.`
            : 'This reward is not sent as a code.'
        }
      />
      {wantsCodes ? (
        <form method="post" className="form" id={form.id} noValidate>
          <FormErrors errors={form.errors} />
          <TextArea
            field={fields.codes}
            label="New codes"
            hint={`One a line, up to ${formatCount(maxCodes)} at a time. Ones that are there already are left.`}
            rows={10}
          />
          <div className="form__actions">
            <Button variant="primary">Hand the codes in</Button>
          </div>
        </form>
      ) : (
        <ButtonLink href={paths.editReward(publicId)}>Change how it gets to people</ButtonLink>
      )}
    </Page>
  );
}
