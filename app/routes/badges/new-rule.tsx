import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { badgeKinds } from '#app/features/badges/badge';
import { badgeDraft, contentOf } from '#app/features/badges/badge-draft.server';
import { requiredFields, type BadgeFields } from '#app/features/badges/badge-fields';
import { kindWords } from '#app/features/badges/badge-words';
import { describeBadgeProblem } from '#app/features/badges/describe-badge-problem';
import { draftBadge } from '#app/features/badges/draft-badge.server';
import { BadgeForm } from '#app/features/badges/ui/badge-form';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'A further badge' }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireAdmin(args);
  orRefuse(may(actor, 'badge-rule.write', null));
  return json({ kind: orNotFound(badgeKinds.find((one) => one === args.params['kind'])) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  orNotFound(badgeKinds.find((one) => one === args.params['kind']));
  const form = await readForm(args.request, badgeDraft);
  if (!form.ok) return form.reply();
  const { past, why } = form.value;
  const drafted = await draftBadge(ctx, { badge: null, content: contentOf(form.value), past, why });
  if (drafted.ok) return seeOther(paths.badgeDraft(drafted.value.publicId));
  const { problem } = drafted;
  if (problem.code === 'gone') throw notFound();
  const sentence = describeBadgeProblem(problem);
  if (problem.code === 'name-taken') return form.refuse({ fields: { name: sentence } });
  return form.refuse({ form: sentence, status: problem.code === 'refused' ? 403 : 422 });
}

export default function NewBadge() {
  const { kind } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<BadgeFields>({
    lastResult: lastResult ?? null,
    constraint: requiredFields(kind),
    defaultValue: { enabled: 'on', past: 'now' },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title={`A further badge: ${kindWords[kind].label.toLowerCase()}`}
        lead={kindWords[kind].hint}
        before={<a href={paths.badgeRules()}>What badges take</a>}
      />
      <BadgeForm form={form} fields={fields} kind={kind} isKnown={false} />
    </Page>
  );
}
