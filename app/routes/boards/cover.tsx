import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Button } from '#app/components/button';
import { FileInput } from '#app/components/field/file-input';
import { TextField } from '#app/components/field/text-field';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { getBoard } from '#app/features/boards/board-queries.server';
import { coverSentences, maxCoverWords } from '#app/features/boards/cover';
import { coverDraft, type CoverDraft } from '#app/features/boards/cover-draft.server';
import { getCover } from '#app/features/boards/cover-queries.server';
import { setCover } from '#app/features/boards/set-cover.server';
import { BoardCover } from '#app/features/boards/ui/board-cover';
import { requireModerator } from '#app/http/guard.server';
import { limits, tooOften } from '#app/http/limits.server';
import { readFormData } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'The cover of a board' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  const board = orNotFound(await getBoard(db, args.params['slug'] ?? ''));
  orRefuse(may(actor, 'board.manage', board));
  return json({ board: { slug: board.slug, name: board.name }, cover: await getCover(db, board.id) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const data = await args.request.formData();
  const sent = data.get('picture');
  data.delete('picture');
  const form = readFormData(data, coverDraft);
  if (!form.ok) return form.reply();
  const wait = await tooOften(ctx, limits.upload);
  if (wait) return form.refuse({ form: wait, status: 429 });
  const file = sent && typeof sent !== 'string' && sent.size > 0 ? sent : null;
  const { uploads } = ctx.visit.services.config.data;
  const slug = args.params['slug'] ?? '';
  const saved = await setCover(ctx, { slug, file, words: form.value.words }, uploads);
  if (saved.ok) return seeOther(paths.board(saved.value.slug), 'This is the cover now.');
  const { problem } = saved;
  if (problem.code === 'gone') throw notFound();
  if (problem.code === 'refused') return form.refuse({ form: describeRefusal(problem.because), status: 403 });
  return form.refuse({ fields: { picture: coverSentences[problem.code] } });
}

export default function CoverOfBoard() {
  const { board, cover } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<CoverDraft & { picture?: string }>({
    lastResult: lastResult ?? null,
    defaultValue: { words: cover?.words ?? '' },
    constraint: {
      picture: { required: cover === null },
      words: { required: true, maxLength: maxCoverWords },
    },
  });
  return (
    <Page width="narrow">
      <PageHeader
        title="The cover"
        lead="One picture at the head of the board, and where the board is linked."
        before={
          <a href={paths.board(board.slug)}>
            <bdi>{board.name}</bdi>
          </a>
        }
      />
      {cover ? <BoardCover cover={cover} /> : null}
      <form method="post" encType="multipart/form-data" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <FileInput
          field={fields.picture}
          label={cover ? 'Another picture' : 'Picture'}
          hint="Wide ones fit best: above and below is cut off. Where and when it was taken is removed."
          accept="image/jpeg,image/png,image/webp,image/avif"
        />
        <TextField field={fields.words} label="What it shows" hint="For people who cannot see it." />
        <div className="form__actions">
          <Button variant="primary">{cover ? 'Save cover' : 'Show this picture'}</Button>
        </div>
      </form>
      {cover ? (
        <ActionForm action={paths.removeCover(board.slug)} variant="quiet">
          Take the picture away
        </ActionForm>
      ) : null}
    </Page>
  );
}
