import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button';
import { FormErrors } from '#app/components/form-errors';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { findThread } from '#app/features/boards/subject-queries.server';
import { maxLink, maxPlace } from '#app/features/gatherings/gathering';
import { changeGathering } from '#app/features/gatherings/change-gathering.server';
import {
  gatheringDraft,
  readGathering,
  type GatheringFormDraft,
} from '#app/features/gatherings/gathering-drafts.server';
import { getGathering } from '#app/features/gatherings/gathering-queries.server';
import { startOf } from '#app/features/gatherings/gathering-form.server';
import { GatheringFields } from '#app/features/gatherings/ui/gathering-fields';
import { requireMember } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { timeZones } from '#app/lib/zoned-time';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Change an event' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  if (!isPublicId(args.params['publicId'])) throw notFound();
  const thread = orNotFound(await findThread(db, args.params['publicId']));
  orRefuse(may(actor, 'event.manage', thread));
  const gathering = orNotFound(await getGathering(db, actor, thread.id));
  const { publicId, slug, title } = thread;
  return json({ thread: { publicId, slug, title }, start: startOf(gathering), zones: timeZones() });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMember(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, gatheringDraft);
  if (!form.ok) return form.reply();
  const gathering = readGathering(form.value);
  if (!gathering) return form.refuse({ fields: { startsAt: 'Use a date and a time' } });
  const changed = await changeGathering(ctx, { publicId, ...gathering });
  if (changed.ok)
    return seeOther(paths.threadLink(publicId), 'Saved. Those who come are told of another time or place.');
  switch (changed.problem.code) {
    case 'gone':
      throw notFound();
    case 'refused':
      return form.refuse({ form: describeRefusal(changed.problem.because), status: 403 });
    case 'closed':
      return form.refuse({ form: 'This event is over or cancelled; it stays as it was.', status: 409 });
    case 'past':
      return form.refuse({ fields: { endsAt: 'This is over already; choose a time ahead' } });
  }
}

export default function ChangeEvent() {
  const { thread, start, zones } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<GatheringFormDraft>({
    lastResult: lastResult ?? null,
    defaultValue: start,
    constraint: {
      startsAt: { required: true },
      endsAt: { required: true },
      zone: { required: true },
      place: { maxLength: maxPlace },
      link: { maxLength: maxLink },
    },
  });
  return (
    <Page width="reading">
      <PageHeader
        title="Change the event"
        lead="Those who come are told when its time or place is another."
        before={<a href={paths.thread(thread)}>{thread.title}</a>}
      />
      <form method="post" className="form" id={form.id}>
        <FormErrors errors={form.errors} />
        <GatheringFields fields={fields} zones={zones} />
        <div className="form__actions">
          <Button variant="primary">Save event</Button>
        </div>
      </form>
    </Page>
  );
}
