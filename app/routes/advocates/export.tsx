import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { TextField } from '#app/components/field/text-field';
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
  type ExclusionReason,
} from '#app/features/advocates/export-advocates.server';
import { ExportPreview } from '#app/features/advocates/ui/export-preview';
import { requireMarketer } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

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

export default function ExportAdvocates() {
  const { filter, words, matched, leftOut, mayOverride } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        before={<a href={paths.advocates(writeAdvocateFilter(filter))}>Advocates</a>}
        title="Export advocates"
        lead="Who is in the file and who is left out, before it is made."
      />
      <ExportPreview matched={matched} leftOut={leftOut} filter={words} />
      <form method="post" action={paths.makeExport(writeAdvocateFilter(filter))} className="form">
        <TextField
          field={{ id: 'purpose', name: 'purpose', required: true, minLength: 3, maxLength: 200 }}
          label="What is it for?"
          hint="Stands in the log beside your name."
        />
        {mayOverride ? (
          <TextField
            field={{ id: 'override-reason', name: 'overrideReason', maxLength: 300 }}
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
