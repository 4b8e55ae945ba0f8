import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { FileInput } from '#app/components/field/file-input';
import { Select } from '#app/components/field/select';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { handInFile } from '#app/features/integrations/handed-files/hand-in-file.server';
import { handedKinds, maxFileBytes } from '#app/features/integrations/handed-files/handed-file';
import {
  handedFileDraft,
  type HandedFileDraft,
} from '#app/features/integrations/handed-files/handed-file-draft.server';
import { handedFilesFolder } from '#app/features/integrations/handed-files/handed-file-place.server';
import { reviewTools } from '#app/features/integrations/review-tools/known-tools';
import { requireAdmin } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readFormData } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Bring in a file' }];

const megabytes = maxFileBytes / 1024 / 1024;

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireAdmin(args);
  orRefuse(may(actor, 'files.import', null));
  return json({ tools: reviewTools.map(({ name, title }) => ({ value: name, label: title })) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const data = await args.request.formData();
  const sent = data.get('file');
  data.delete('file');
  const form = readFormData(data, handedFileDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.upload);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const file = sent && typeof sent !== 'string' && sent.size > 0 ? sent : null;
  const folder = handedFilesFolder(ctx.visit.services.config.data.folder);
  const taken = await handInFile(ctx, { ...form.value, file }, folder);
  if (taken.ok) return seeOther(paths.handedFile(taken.value.publicId));
  const { problem } = taken;
  if (problem.code === 'refused') return form.refuse({ form: describeRefusal(problem.because), status: 403 });
  if (problem.code === 'missing') return form.refuse({ fields: { file: 'Choose a file' } });
  if (problem.code === 'no-product') return form.refuse({ fields: { product: 'No product has this SKU' } });
  return form.refuse({ fields: { file: `A file may have at most ${megabytes} MB` } });
}

export default function HandInFile() {
  const { tools } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<HandedFileDraft & { file?: string }>({
    lastResult: lastResult ?? null,
    constraint: {
      file: { required: true },
      kind: { required: true },
      source: { required: true, maxLength: 60 },
      product: { maxLength: 200 },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader
        before={<a href={paths.adminImports()}>Imports</a>}
        title="Bring in a file"
        lead="It is looked through first. Nothing comes in before you have seen what would become of each line."
      />
      <form method="post" encType="multipart/form-data" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <FileInput
          field={fields.file}
          label="File"
          hint={`A CSV file, at most ${megabytes} MB. Larger ones: npm run vouch -- import`}
          accept=".csv,.tsv,text/csv,text/tab-separated-values"
        />
        <Select
          field={fields.kind}
          label="What it holds"
          choices={Object.entries(handedKinds).map(([value, label]) => ({ value, label }))}
          empty="Choose"
        />
        <TextField
          field={fields.source}
          label="Where it comes from"
          hint="A name of your own, such as “old shop”. Under the same name a newer file adds only what is new."
        />
        <Select
          field={fields.tool}
          label="Review tool"
          hint="For reviews. The headings of the file usually tell."
          choices={tools}
          empty="As its headings tell"
        />
        <TextField
          field={fields.product}
          label="About this product"
          hint="A SKU, for reviews that name no product, as those of Trustpilot."
        />
        <div className="form__actions">
          <Button variant="primary">Look through it</Button>
        </div>
      </form>
    </Page>
  );
}
