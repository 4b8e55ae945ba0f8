import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { previewLetter } from '#app/features/moderation/case-queries.server';
import { causeInWords } from '#app/features/moderation/cause-words';
import { decideTogether, maxTogether } from '#app/features/moderation/decide-together.server';
import { togetherDraft } from '#app/features/moderation/moderation-drafts.server';
import { decisionReasons } from '#app/features/moderation/queue-item';
import { listItems } from '#app/features/moderation/queue-queries.server';
import { TogetherForm } from '#app/features/moderation/ui/together-form';
import { TogetherOutcome } from '#app/features/moderation/ui/together-outcome';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse } from '#app/http/respond.server';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Decide together' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireModerator(args);
  orRefuse(may(actor, 'queue.read', null));
  const asked = new URL(args.request.url).searchParams.getAll('item').filter(isPublicId);
  const items = await listItems(db, actor, [...new Set(asked)].slice(0, maxTogether));
  return json({ items: items.filter((item) => item.decidedAt === null).map(lineOf) });
}

function lineOf(item: Awaited<ReturnType<typeof listItems>>[number]) {
  const { publicId, title, authorName, excerpt } = item;
  return { publicId, title, authorName, cause: causeInWords(item), excerpt: excerptOf(excerpt, 160) };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  const form = await readForm(args.request, togetherDraft);
  const nothing = { lines: [], letters: [], done: null };
  if (!form.ok) return json({ ...nothing, result: await form.reply().json() }, { status: 422 });
  const { intent, items, reason, note } = form.value;
  const linesNow = async () => (await listItems(ctx.db, ctx.actor, items)).map(lineOf);
  if (intent === 'preview') {
    const letters = await Promise.all(
      items.slice(0, maxTogether).map(async (publicId) => ({
        publicId,
        letter: await previewLetter(ctx, publicId, { decision: 'hide', reason, note }),
      })),
    );
    return json({ ...nothing, result: await form.refuse({}).json(), letters, lines: await linesNow() });
  }
  const decided = await decideTogether(ctx, { itemPublicIds: items, reason, note });
  if (!decided.ok) {
    const result = await form.refuse({ form: describeRefusal(decided.problem.because) }).json();
    return json({ ...nothing, result }, { status: 403 });
  }
  return json({ ...nothing, result: null, done: { ...decided.value, lines: await linesNow() } });
}

export default function DecideTogether() {
  const { items } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ items: string; reason: string; note: string }>({
    lastResult: answer?.result ?? null,
    defaultValue: { items: items.map((item) => item.publicId).join(','), reason: 'spam' },
    constraint: { reason: { required: true } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title="Hide several together"
        lead="One reason for all. Each author gets a letter of their own; you see it before it is sent."
        before={<a href={paths.moderation()}>Queue</a>}
      />
      {answer?.done ? (
        <TogetherOutcome {...answer.done} />
      ) : (
        <TogetherForm
          formId={form.id}
          errors={form.errors}
          fields={{ items: fields.items, reason: fields.reason, note: fields.note }}
          reasons={decisionReasons.filter(({ value }) => value !== 'within-rules')}
          items={answer?.lines.length ? answer.lines : items}
          letters={answer?.letters ?? []}
        />
      )}
    </Page>
  );
}
