import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import {
  describeFilter,
  readAdvocateFilter,
  writeAdvocateFilter,
} from '#app/features/advocates/advocate-filter';
import {
  countExport,
  exclusionWords,
  exportAdvocates,
  type ExclusionReason,
} from '#app/features/advocates/export-advocates.server';
import { exportDraft, type ExportDraft } from '#app/features/advocates/export-draft.server';
import { ExportPreview } from '#app/features/advocates/ui/export-preview';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse } from '#app/http/respond.server';
import { sendOnce } from '#app/http/send-once.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Export advocates' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'advocates.export', null));
  const filter = readAdvocateFilter(new URL(args.request.url).searchParams);
  const { matched, excluded } = await countExport(db, filter);
  const leftOut = Object.entries(excluded).map(([reason, count]) => ({
    reason: exclusionWords[reason as ExclusionReason],
    count,
  }));
  return json({
    filter,
    words: describeFilter(filter),
    matched,
    leftOut,
    mayOverride: may(actor, 'export.override-consent', null).ok,
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const form = await readForm(args.request, exportDraft);
  if (!form.ok) return form.reply();
  const filter = readAdvocateFilter(new URL(args.request.url).searchParams);
  const { config } = ctx.visit.services;
  const order = { filter, purpose: form.value.purpose, overrideReason: form.value.overrideReason || null };
  const made = await exportAdvocates(ctx, order, {
    folder: `${config.data.folder}/exports`,
    origin: config.http.origin,
  });
  if (!made.ok) return form.refuse({ form: describeRefusal(made.problem.because), status: 403 });
  return sendOnce(made.value.file, { name: made.value.name, type: 'text/csv; charset=utf-8' });
}

export default function ExportAdvocates() {
  const { filter, words, matched, leftOut, mayOverride } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ExportDraft>({
    lastResult: lastResult ?? null,
    constraint: { purpose: { required: true, maxLength: 200 }, overrideReason: { maxLength: 300 } },
  });
  return (
    <Page width="reading">
      <PageHeader
        before={<a href={paths.advocates(writeAdvocateFilter(filter))}>Advocates</a>}
        title="Export advocates"
        lead="Who is in the file and who is left out, before it is made."
      />
      <ExportPreview matched={matched} leftOut={leftOut} filter={words} />
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <TextField
          field={fields.purpose}
          label="What is it for?"
          hint="Stands in the log beside your name."
        />
        {mayOverride ? (
          <TextField
            field={fields.overrideReason}
            label="Include people without consent, because"
            hint="Leave it empty unless the law allows it. The reason stands in the log."
          />
        ) : null}
        <div className="form__actions">
          <Button variant="primary">Make the file</Button>
          <a href={paths.exportLog()}>Files made before</a>
        </div>
      </form>
    </Page>
  );
}
