import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { RelativeTime } from '#app/components/relative-time';
import { Section } from '#app/components/section';
import { loadMilestone } from '#app/features/occasions/load-milestone.server';
import { milestoneWords } from '#app/features/occasions/occasion';
import { MilestoneActs } from '#app/features/occasions/ui/milestone-acts';
import { allowAnyone } from '#app/http/guard.server';
import { orNotFound, orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { dayOf } from '#app/lib/relative-time';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${milestoneWords(data.milestone)}: ${data.milestone.displayName}` : 'Milestone' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await allowAnyone(args);
  const asked = Number(new URL(args.request.url).searchParams.get('after') ?? 0);
  const after = Number.isSafeInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : 0;
  const { milestone, acts, next } = orNotFound(
    await loadMilestone(db, args.params['publicId'] ?? '', { viewer: actor, after }),
  );
  orRefuse(may(actor, 'milestone.read', milestone));
  const { publicId, kind, number, reachedAt, undoneAt, handle, displayName, joinedAt } = milestone;
  return json({
    milestone: { publicId, kind, number, reachedAt, undoneAt, handle, displayName, joinedAt },
    ...{ acts, next, own: actor.kind === 'member' && actor.id === milestone.memberId },
  });
}

export default function ShowMilestone() {
  const { milestone, acts, next, own } = useLoaderData<typeof loader>();
  const { publicId, kind, number, reachedAt, undoneAt, handle, displayName, joinedAt } = milestone;
  return (
    <Page width="reading">
      <PageHeader
        title={milestoneWords({ kind, number })}
        before={
          <a href={paths.member(handle)}>
            <bdi>{displayName}</bdi>
          </a>
        }
        lead={
          kind === 'years'
            ? `Here since ${dayOf(joinedAt)}.`
            : 'The acts that make this number, the first of them first.'
        }
        actions={own ? <a href={paths.settingsMilestones()}>Who sees this</a> : null}
      />
      <p className="meta">
        <span>
          Reached <RelativeTime at={reachedAt} />
        </span>
        <span>Counted automatically</span>
      </p>
      {undoneAt ? (
        <Notice tone="warning" title="This milestone is gone">
          <p>
            Since <RelativeTime at={undoneAt} /> something that counted is taken away or taken back, and what
            is left is fewer than {number}. What it gave is taken back too. It comes back by itself with the
            next act that counts. Only you see this page.
          </p>
        </Notice>
      ) : null}
      {kind === 'years' ? null : (
        <Section title="What made it">
          {acts.length > 0 ? <MilestoneActs acts={acts} /> : <p>Nothing that counts is left.</p>}
        </Section>
      )}
      <Pagination
        next={next ? { href: paths.milestone(publicId, { after: next }), label: 'Further acts' } : null}
      />
    </Page>
  );
}
