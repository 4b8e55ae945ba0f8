import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { appearsUnanswered } from '#app/features/moderation/appeal-promise';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { decideProblemWords } from '#app/features/moderation/decide-problems';
import { loadCase, previewLetter } from '#app/features/moderation/case-queries.server';
import { decisionDraft, type DecisionDraft } from '#app/features/moderation/moderation-drafts.server';
import { readQueueFilter, writeQueueFilter } from '#app/features/moderation/queue-filter';
import { closingOf } from '#app/features/moderation/item-state';
import {
  decisionReasonWords,
  decisionReasons,
  decisionsFor,
  decisionWords,
} from '#app/features/moderation/queue-item';
import { findNeighbours } from '#app/features/moderation/queue-queries.server';
import { ageInWords } from '#app/features/moderation/queue-target';
import { listModerators } from '#app/features/moderation/record-queries.server';
import { proposeStep } from '#app/features/moderation/sanction-ladder';
import { AppealView, HoldAppealView } from '#app/features/moderation/ui/appeal-view';
import { CaseView } from '#app/features/moderation/ui/case-view';
import { DecisionForm } from '#app/features/moderation/ui/decision-form';
import { ItemDesk, ItemNotes, ItemSteps } from '#app/features/moderation/ui/item-desk';
import { ObjectionNotice } from '#app/features/moderation/ui/objection-notice';
import { SanctionList } from '#app/features/moderation/ui/sanction-list';
import { requireModerator } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { isPublicId } from '#app/lib/public-id';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Decide' }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireModerator(args);
  const { db, actor, now } = ctx;
  orRefuse(may(actor, 'queue.read', null));
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const { item, ...found } = orNotFound(await loadCase(ctx, args.params['publicId']));
  const filter = readQueueFilter(new URL(args.request.url).searchParams);
  const [moderators, { previous, next }] = await Promise.all([
    listModerators(db),
    findNeighbours(db, { filter, viewer: actor, now }, item),
  ]);
  const { authorId, authorRole, authorHandle, appeal } = found;
  const judged = appeal ?? found.holdAppeal;
  const author = authorId !== null && authorRole && authorHandle ? { authorId, authorRole } : null;
  const verdict = judged
    ? may(actor, 'appeal.decide', { authorId, authorRole, decidedBy: judged.decidedBy })
    : may(actor, 'queue.decide', { authorId, authorRole });
  const kept = writeQueueFilter(filter);
  return json({
    ...found,
    decisions: decisionsFor({ kind: found.kind, cause: item.cause }),
    proposal: appeal || authorId === null ? null : proposeStep(found.sanctions, now).words,
    cleanUp: author && may(actor, 'member.clean-up', author).ok ? paths.cleanUp(authorHandle ?? '') : null,
    mayLift: may(actor, 'sanction.lift', { authorId, authorRole }).ok,
    now: now.toISOString(),
    unanswered: appeal && appearsUnanswered({ kind: found.kind, reason: appeal.reason }),
    publicId: item.publicId,
    closed: closingOf(item.state),
    objection: verdict.ok ? found.objection : null,
    refusal: verdict.ok ? null : describeRefusal(verdict.because),
    desk: {
      age: item.state === 'open' ? ageInWords(item, now) : null,
      assigneeName: item.assigneeName,
      mine: item.assigneeId === actor.id,
      ownHandle: actor.handle,
      moderators,
    },
    steps: {
      previous: previous && paths.queueItem(previous, kept),
      next: next && paths.queueItem(next, kept),
    },
    queue: paths.moderation(kept),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireModerator(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const form = await readForm(args.request, decisionDraft);
  if (!form.ok) return json({ result: await form.reply().json(), letter: null }, { status: 422 });
  const { intent, ...draft } = form.value;
  if (intent === 'preview') {
    const letter = orNotFound(await previewLetter(ctx, args.params['publicId'], draft));
    return json({ result: await form.refuse({}).json(), letter });
  }
  const decided = await decideItem(ctx, { itemPublicId: args.params['publicId'], ...draft });
  if (decided.ok) return seeOther(paths.moderation(), 'Decided. The author has been told.');
  const result = await form.refuse({ form: decideProblemWords(decided.problem) }).json();
  return json({ result, letter: null }, { status: 409 });
}

export default function DecideItem() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<DecisionDraft>({
    lastResult: answer?.result ?? null,
    constraint: { decision: { required: true }, reason: { required: true } },
  });
  return (
    <Page width="reading">
      <PageHeader
        title={data.heading}
        before={<a href={data.queue}>Queue</a>}
        actions={<ItemSteps {...data.steps} />}
      />
      <ItemDesk publicId={data.publicId} {...data.desk} />
      {data.appeal ? <AppealView appeal={data.appeal} unanswered={data.unanswered} /> : null}
      {data.holdAppeal ? <HoldAppealView appeal={data.holdAppeal} /> : null}
      {data.objection ? <ObjectionNotice {...data.objection} /> : null}
      <CaseView {...data.view} />
      {data.cleanUp ? (
        <p>
          <a href={data.cleanUp}>Is everything of theirs spam? Clean up after them</a>
        </p>
      ) : null}
      <SanctionList sanctions={data.sanctions} mayLift={data.mayLift} now={data.now} />
      <ItemNotes publicId={data.publicId} notes={data.notes} />
      {data.decided ? (
        <Notice title={decisionWords[data.decided.decision]}>
          <p>
            {decisionReasonWords(data.decided.reason)} {data.decided.note} ({data.decided.moderator})
          </p>
        </Notice>
      ) : data.closed ? (
        <Notice title={data.closed.title}>{data.closed.words}</Notice>
      ) : data.refusal ? (
        <Notice tone="warning" title="You cannot decide this one">
          {data.refusal}
        </Notice>
      ) : (
        <DecisionForm
          action={paths.queueItem(data.publicId)}
          formId={form.id}
          errors={form.errors}
          fields={{ decision: fields.decision, reason: fields.reason, note: fields.note, days: fields.days }}
          decisions={data.decisions}
          proposal={data.proposal}
          reasons={decisionReasons}
          letter={answer?.letter}
          authorName={data.authorName}
        />
      )}
    </Page>
  );
}
