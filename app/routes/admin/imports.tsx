import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Import from 'lucide/dist/esm/icons/import.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Section } from '#app/components/section';
import {
  getImportRun,
  importPageSize,
  leftOutPageSize,
  listImportRuns,
  listLeftOutPage,
} from '#app/features/integrations/import-run-queries.server';
import {
  listOpenFiles,
  type HandedFile,
} from '#app/features/integrations/handed-files/handed-file-queries.server';
import { OpenFiles } from '#app/features/integrations/ui/open-files';
import { ImportCounts, ImportRuns, LeftOutLines } from '#app/features/integrations/ui/import-reports';
import { AdminTabs } from '#app/features/settings/ui/admin-tabs';
import { requireAdmin, type MemberRouteContext } from '#app/http/guard.server';
import { orNotFound, orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Imports' }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args);
  orRefuse(may(ctx.actor, 'house.inspect', null));
  const query = new URL(args.request.url).searchParams;
  const [run, after] = [query.get('run'), query.get('after')];
  if (run !== null) return json(await loadReport(ctx, { run: numberIn(run), after: numberIn(after) }));
  const [found, open] = await Promise.all([
    listImportRuns(ctx.db, readMomentKeyset(after)),
    after === null ? listOpenFiles(ctx.db) : Promise.resolve<HandedFile[]>([]),
  ]);
  const runs = found.slice(0, importPageSize);
  const last = found.length > importPageSize ? runs.at(-1) : undefined;
  return json({
    mayBring: may(ctx.actor, 'files.import', null).ok,
    open: open.map(({ publicId, name, state }) => ({ publicId, name, state })),
    runs,
    report: null,
    next: last ? writeKeyset({ value: last.startedAt, id: last.id }) : null,
  });
}

/** A whole number that came with an address; 0, which nothing has, for anything else. */
function numberIn(text: string | null): number {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
}

const noFiles: Array<Pick<HandedFile, 'publicId' | 'name' | 'state'>> = [];

async function loadReport({ db }: MemberRouteContext, asked: { run: number; after: number }) {
  const run = orNotFound(await getImportRun(db, asked.run));
  const found = await listLeftOutPage(db, run.id, asked.after);
  const lines = found.slice(0, leftOutPageSize);
  const last = found.length > leftOutPageSize ? lines.at(-1) : undefined;
  return {
    mayBring: false,
    open: noFiles,
    runs: [],
    report: { run, lines },
    next: last ? String(last.line) : null,
  };
}

export default function Imports() {
  const { mayBring, open, runs, report, next } = useLoaderData<typeof loader>();
  const run = report ? { run: String(report.run.id) } : {};
  return (
    <Page>
      <PageHeader
        title="Imports"
        lead="Every file that was read, what became of its lines, and which stand outside."
        actions={mayBring ? <ButtonLink href={paths.handInFile()}>Bring in a file</ButtonLink> : undefined}
      />
      <AdminTabs current="imports" />
      <OpenFiles files={open} />
      {report ? <Report {...report} /> : runs.length > 0 ? <ImportRuns runs={runs} /> : <NothingYet />}
      <Pagination
        next={
          next
            ? {
                href: paths.adminImports({ ...run, after: next }),
                label: report ? 'More lines' : 'Earlier files',
              }
            : null
        }
      />
    </Page>
  );
}

function Report({ run, lines }: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['report']>) {
  return (
    <Section title={`${run.source}: ${run.file}`} more={{ href: paths.adminImports(), label: 'All files' }}>
      <p>
        <ImportCounts counts={run.counts} />
      </p>
      {lines.length === 0 ? <p className="muted">No line stands outside.</p> : <LeftOutLines lines={lines} />}
    </Section>
  );
}

function NothingYet() {
  return (
    <EmptyState icon={Import} title="Nothing was imported yet">
      Words, reviews, orders and people come in from files: here, or by the command that the README names.
      Each file gets its report here.
    </EmptyState>
  );
}
