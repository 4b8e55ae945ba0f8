import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { noticeExamples } from '#app/features/notifications/occasion-examples';
import { countBirthdays } from '#app/features/occasions/choice-queries.server';
import {
  formOf,
  occasionTermsDraft,
  type OccasionTermsForm,
} from '#app/features/occasions/occasion-terms-draft.server';
import { getOccasionTerms } from '#app/features/occasions/occasion-terms-queries.server';
import { setOccasionTerms } from '#app/features/occasions/set-occasion-terms.server';
import { TermsForm } from '#app/features/occasions/ui/terms-form';
import { AdminTabs } from '#app/features/settings/ui/admin-tabs';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Milestones' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  orRefuse(may(actor, 'settings.edit', null));
  const [{ terms, version }, birthdays] = await Promise.all([getOccasionTerms(db), countBirthdays(db)]);
  return json({ start: formOf(terms), version, birthdays, examples: noticeExamples(terms) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const form = await readForm(args.request, occasionTermsDraft);
  if (!form.ok) return form.reply();
  const set = await setOccasionTerms(ctx, form.value);
  if (!set.ok) return form.refuse({ form: describeRefusal(set.problem), status: 403 });
  return seeOther(paths.adminMilestones(), 'Saved. It holds from the next daily look on.');
}

export default function OccasionTermsPage() {
  const { start, version, birthdays, examples } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<OccasionTermsForm>({ lastResult: lastResult ?? null, defaultValue: start });
  return (
    <Page width="reading">
      <PageHeader
        title="Milestones"
        lead="Round numbers, whole years and birthdays: what is celebrated, and in which words. Counted once a day, from the same acts as badges."
        actions={<a href={paths.pointRules()}>Rules of points</a>}
      />
      <AdminTabs current="milestones" />
      <TermsForm form={form} fields={fields} />
      <Section title="As it reads" id="examples">
        <p>
          {version === 0 ? 'As a new house comes.' : `Version ${version}.`} The same sentence stands in the
          notice and in the letter, which also says what triggered it, that nobody wrote it by hand, and how
          it ends.
          {birthdays === null ? '' : ` ${formatCount(birthdays)} members have entered a birthday.`}
        </p>
        <ul className="rows">
          {examples.map(({ title, text }) => (
            <li key={title} className="stack stack--s">
              <span className="muted small">{title}</span>
              <span dir="auto">{text}.</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
