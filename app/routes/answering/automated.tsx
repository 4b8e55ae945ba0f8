import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { automatedDraft } from '#app/features/answering/answering-drafts.server';
import { listAutomated } from '#app/features/answering/automated-queries.server';
import { markAutomated } from '#app/features/answering/mark-automated.server';
import { openModerationPages } from '#app/features/moderation/open-moderation-pages.server';
import { ModerationNav } from '#app/features/moderation/ui/moderation-nav';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Automated accounts' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  return json({ pages: openModerationPages(actor), accounts: await listAutomated(db) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const form = await readForm(args.request, automatedDraft);
  if (!form.ok) return form.reply();
  const automated = form.value.automated === 'yes';
  const marked = await markAutomated(ctx, { handle: form.value.handle.replace(/^@/, ''), automated });
  if (marked.ok)
    return seeOther(
      paths.automatedAccounts(),
      automated
        ? `What ${marked.value.name} writes makes nobody heard.`
        : `${marked.value.name} counts as a person again.`,
    );
  const { problem } = marked;
  if (problem.code === 'no-such-member') return form.refuse({ fields: { handle: 'Nobody has this name' } });
  return form.refuse({ form: describeRefusal(problem.because), status: 403 });
}

export default function AutomatedAccounts() {
  const { pages, accounts } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ handle: string; automated: string }>({
    lastResult: lastResult ?? null,
    constraint: { handle: { required: true } },
  });
  return (
    <Page width="narrow">
      <ModerationNav pages={pages} current="automated" />
      <PageHeader
        title="Automated accounts"
        lead="Accounts behind which no person writes. Their replies make nobody heard, and nobody waits for a word to them."
      />
      <ul className="stack">
        {accounts.map(({ handle, name }) => (
          <li key={handle} className="cluster cluster--spread">
            <a href={paths.member(handle)}>
              <bdi>{name}</bdi>
            </a>
            <ActionForm action={paths.automatedAccounts()} fields={{ handle, automated: 'no' }}>
              A person writes
            </ActionForm>
          </li>
        ))}
      </ul>
      <form method="post" action={paths.automatedAccounts()} className="form" id={form.id} noValidate>
        <FormErrors errors={form.errors} />
        <input type="hidden" name="automated" value="yes" />
        <TextField
          field={fields.handle}
          label="Name of the account"
          hint="As in its address: the part after /members/"
        />
        <div className="form__actions">
          <Button variant="primary">It answers by itself</Button>
        </div>
      </form>
    </Page>
  );
}
