import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { handedKinds, isBusy } from '#app/features/integrations/handed-files/handed-file';
import { getHandedFile } from '#app/features/integrations/handed-files/handed-file-queries.server';
import { findReviewTool } from '#app/features/integrations/review-tools/known-tools';
import { HandedFileReport } from '#app/features/integrations/ui/handed-file-report';
import { requireAdmin } from '#app/http/guard.server';
import { notFound, orNotFound, orRefuse } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

/** While work goes on the page looks again by itself, with script and without. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? data.file.name : 'A file' },
  ...(data?.busy ? [{ httpEquiv: 'refresh', content: '3' }] : []),
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  orRefuse(may(actor, 'files.import', null));
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const file = orNotFound(await getHandedFile(db, args.params['publicId']));
  const { publicId, name, kind, source, product, state, lines, counts, leftOut, problem, runId, by } = file;
  const tool = file.tool ? (findReviewTool(file.tool)?.title ?? null) : null;
  return json({
    busy: isBusy(state),
    file: {
      publicId,
      name,
      kind: handedKinds[kind],
      source,
      product,
      state,
      lines,
      counts,
      leftOut,
      problem,
      runId,
      by,
      tool,
    },
  });
}

export default function HandedFile() {
  const { file } = useLoaderData<typeof loader>();
  const from = [
    file.tool,
    `from ${file.source}`,
    file.product ? `about ${file.product}` : null,
    `handed in by ${file.by}`,
  ];
  return (
    <Page width="reading">
      <PageHeader
        before={<a href={paths.adminImports()}>Imports</a>}
        title={file.name}
        lead={`${file.kind}: ${from.filter(Boolean).join(', ')}.`}
      />
      <HandedFileReport file={file} />
    </Page>
  );
}
