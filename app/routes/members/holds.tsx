import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Scale from 'lucide/dist/esm/icons/scale.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { RelativeTime } from '#app/components/relative-time';
import { listHolds } from '#app/features/reputation/fairness/hold-queries.server';
import { HoldState } from '#app/features/reputation/fairness/ui/hold-state';
import { requireMember } from '#app/http/guard.server';
import { paths } from '#app/lib/paths';

export const meta: MetaFunction = () => [{ title: 'Held points' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMember(args);
  const holds = await listHolds(db, actor.id);
  return json({
    handle: actor.handle,
    holds: holds.map(({ publicId, state, toldAt, entries }) => ({ publicId, state, toldAt, entries })),
  });
}

export default function Holds() {
  const { handle, holds } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Held points"
        lead="Points that wait until somebody of the team has looked. You can say why they are right."
        actions={<a href={paths.statement(handle)}>Your points</a>}
      />
      {holds.length === 0 ? (
        <EmptyState icon={Scale} title="Nothing of yours is held">
          Points are held when they come from accounts that mostly give points to each other, or from one that
          votes far more within minutes than people do. Each time you are told, and read the reason here.
        </EmptyState>
      ) : (
        <ul className="rows">
          {holds.map(({ publicId, state, toldAt, entries }) => (
            <li key={publicId} className="pattern-row">
              <a href={paths.hold(publicId)}>
                Held <RelativeTime at={toldAt} />
              </a>
              <HoldState state={state} entries={entries} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
