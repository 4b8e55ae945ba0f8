import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import LayoutGrid from 'lucide/dist/esm/icons/layout-grid.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { listWalls } from '#app/features/testimonials/wall-queries.server';
import { requireMarketer } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Walls' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireMarketer(args);
  orRefuse(may(actor, 'wall.edit', null));
  const walls = await listWalls(db);
  return json({
    walls: walls.map(({ publicId, name, here, elsewhere, most, origins }) => ({
      ...{ publicId, name, origins },
      ...{ here: Math.min(here, most), elsewhere: Math.min(elsewhere, most) },
    })),
  });
}

export default function Walls() {
  const { walls } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Walls"
        before={<a href={paths.testimonials()}>Testimonials</a>}
        lead="Chosen words on a page of their own and on pages elsewhere. Each delivery asks for consent anew."
        actions={
          <ButtonLink href={paths.newWall()} variant="primary">
            Make a wall
          </ButtonLink>
        }
      />
      {walls.length === 0 ? (
        <EmptyState icon={LayoutGrid} title="No wall yet">
          Choose by tag or product what stands on it, and paste two lines into your shop.
        </EmptyState>
      ) : (
        <ul className="requests">
          {walls.map(({ publicId, name, here, elsewhere, origins }) => (
            <li key={publicId} className="requests__line">
              <div>
                <a href={paths.editWall(publicId)}>
                  <strong>{name}</strong>
                </a>
                <p className="meta">
                  <span>{plural(here, 'quote on this site', 'quotes on this site')}</span>
                  <span>{plural(elsewhere, 'quote elsewhere', 'quotes elsewhere')}</span>
                  <span>{origins.length === 0 ? 'Only here' : origins.join(', ')}</span>
                </p>
              </div>
              <a href={paths.wall(publicId)}>As others see it</a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
