import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Mail from 'lucide/dist/esm/icons/mail.mjs';
import { ButtonLink } from '#app/components/button';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { listRequests, requestPageSize } from '#app/features/testimonials/request-queries.server';
import { RequestList } from '#app/features/testimonials/ui/request-list';
import { requireMarketer } from '#app/http/guard.server';
import { orRefuse } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';

export const meta: MetaFunction = () => [{ title: 'Requests for testimonials' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await requireMarketer(args);
  orRefuse(may(actor, 'testimonial.request', null));
  const rows = await listRequests(db, readMomentKeyset(new URL(args.request.url).searchParams.get('after')));
  const shown = rows.slice(0, requestPageSize);
  const last = rows.length > requestPageSize ? shown.at(-1) : undefined;
  const { origin } = visit.services.config.http;
  return json({
    lines: shown.map(({ key, ...line }) => ({
      ...line,
      link: key && !line.closedAt ? origin + paths.giveTestimonial(key) : null,
    })),
    next: last ? writeKeyset({ value: last.createdAt, id: last.id }) : null,
  });
}

export default function Requests() {
  const { lines, next } = useLoaderData<typeof loader>();
  return (
    <Page width="wide">
      <PageHeader
        title="Requests"
        before={<a href={paths.testimonials()}>Testimonials</a>}
        lead="Whom you asked and what became of it. Whether somebody has looked is shown only for people who allow that."
        actions={
          <ButtonLink href={paths.newTestimonialRequest()} variant="primary">
            Ask for one
          </ButtonLink>
        }
      />
      {lines.length === 0 ? (
        <EmptyState icon={Mail} title="Nobody was asked yet">
          A link that you share, one letter, or a notice in the app: each leads to the same short form.
        </EmptyState>
      ) : (
        <RequestList lines={lines} />
      )}
      <Pagination next={next ? { href: paths.testimonialRequests({ after: next }), label: 'Older' } : null} />
    </Page>
  );
}
