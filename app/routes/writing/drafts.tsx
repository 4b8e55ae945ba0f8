import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import FilePen from 'lucide/dist/esm/icons/file-pen.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { WritingError } from '#app/components/writing-error';
import { formOf, readDraftForm, writePlace } from '#app/features/writing/draft';
import { describePlace } from '#app/features/writing/draft-place-queries.server';
import { listDrafts } from '#app/features/writing/draft-queries.server';
import { keepDraft } from '#app/features/writing/keep-draft.server';
import { DraftConflict } from '#app/features/writing/ui/draft-conflict';
import { DraftList } from '#app/features/writing/ui/draft-list';
import { takePictures } from '#app/features/writing/take-pictures.server';
import { requireMember, requireWriter } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { notFound, seeOther } from '#app/http/respond.server';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Drafts' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const drafts = await listDrafts(db, actor.id);
  const places = await Promise.all(drafts.map(({ place }) => describePlace(db, actor, place)));
  return json({
    drafts: drafts.map(({ publicId, fields, savedAt }, index) => {
      const place = places[index] ?? { what: 'Draft', about: null, href: null };
      const body = fields['body'] ?? '';
      return {
        publicId,
        place,
        savedAt,
        title: fields['title'] ?? '',
        excerpt: excerptOf(body, 200),
        // Where the form cannot be opened any more, this is where the words can be had.
        words: place.href === null ? body : null,
      };
    }),
  });
}

/** "Keep as a draft", from any form of writing. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireWriter(args);
  // Files are no words; sent and shown by the words they are kept as well.
  const untaken = await takePictures(ctx, {
    folder: ctx.visit.services.config.data.uploads,
    wait: () => tooOften(ctx, limits.upload),
  });
  const form = readDraftForm(ctx.form);
  if (!form) throw notFound();
  const first = await keepDraft(ctx, form);
  // Posted or thrown away meanwhile: whoever asks for it by hand begins anew.
  const isGone = !first.ok && first.problem.code === 'gone';
  const kept = isGone ? await keepDraft(ctx, { ...form, base: 0 }) : first;
  if (kept.ok) {
    const isKept = kept.value.version > 0;
    return seeOther(
      isKept ? paths.drafts() : formOf(form.place),
      isKept ? (untaken ?? 'Kept as a draft.') : 'There is no word to keep yet.',
    );
  }
  const there = kept.problem.code === 'conflict' ? kept.problem.there : null;
  return json(
    {
      place: writePlace(form.place),
      here: form.fields,
      there: there && { version: there.version, fields: there.fields, savedAt: there.savedAt },
      form: formOf(form.place),
    },
    { status: there ? 409 : 422 },
  );
}

export default function Drafts() {
  const { drafts } = useLoaderData<typeof loader>();
  const conflict = useActionData<typeof action>();
  if (conflict) return <DraftConflict conflict={conflict} />;
  return (
    <Page width="reading">
      <PageHeader
        title="Drafts"
        lead="What you have begun. Nobody else sees it; after half a year it goes by itself."
      />
      {drafts.length > 0 ? (
        <DraftList drafts={drafts} />
      ) : (
        <EmptyState icon={FilePen} title="Nothing begun">
          What you write is kept here while you type, and by “Keep as a draft”, until you post it.
        </EmptyState>
      )}
    </Page>
  );
}

/** Nothing typed is lost, also when this page cannot be shown. */
export function ErrorBoundary() {
  return <WritingError answer={undefined} />;
}
