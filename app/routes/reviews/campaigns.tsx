import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Section } from '#app/components/section';
import { listUnknownSkus } from '#app/features/products/product-queries.server';
import {
  campaignDraft,
  type CampaignForm as Typed,
} from '#app/features/reviews/campaigns/campaign-draft.server';
import {
  campaignPageSize,
  listCampaigns,
  type CampaignLine,
} from '#app/features/reviews/campaigns/campaign-queries.server';
import { maxGiven } from '#app/features/reviews/campaigns/campaign';
import { declareCampaign } from '#app/features/reviews/campaigns/declare-campaign.server';
import { CampaignForm } from '#app/features/reviews/campaigns/ui/campaign-form';
import { CampaignList } from '#app/features/reviews/campaigns/ui/campaign-list';
import { requireMarketer } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Rewards for reviews' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, visit } = await requireMarketer(args);
  orRefuse(may(actor, 'reviews.declare-campaign', null));
  const query = new URL(args.request.url).searchParams;
  const rows = await listCampaigns(db, readMomentKeyset(query.get('after')));
  const shown = rows.slice(0, campaignPageSize);
  const last = rows.length > campaignPageSize ? shown.at(-1) : undefined;
  const { origin } = visit.services.config.http;
  return json({
    start: { products: query.get('product') ?? '', startsOn: now.toISOString().slice(0, 10) },
    lines: shown.map(({ publicId, given, who, products, ...campaign }) => ({
      ...{ publicId, given, who },
      days: daysOf(campaign, now),
      products: products.map((product) => ({
        ...product,
        link: origin + paths.newReview(product.slug, { campaign: publicId }),
      })),
    })),
    next: last ? writeKeyset({ value: last.createdAt, id: last.id }) : null,
  });
}

const dayMs = 86_400_000;

function daysOf({ startsAt, endsAt }: Pick<CampaignLine, 'startsAt' | 'endsAt'>, now: Date): string {
  const [from, to] = [Date.parse(startsAt), Date.parse(endsAt)];
  const days = `${startsAt.slice(0, 10)} to ${new Date(to - dayMs).toISOString().slice(0, 10)}`;
  if (now.getTime() < from) return `Begins later: ${days}`;
  return now.getTime() < to ? `Runs: ${days}` : `Over: ${days}`;
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarketer(args);
  const form = await readForm(args.request, campaignDraft);
  if (!form.ok) return form.reply();
  const unknown = await listUnknownSkus(ctx.db, form.value.products);
  if (unknown.length > 0)
    return form.refuse({ fields: { products: `No product has this number: ${unknown.join(', ')}` } });
  const declared = await declareCampaign(ctx, form.value);
  if (!declared.ok) {
    const { problem } = declared;
    if (problem.code === 'refused')
      return form.refuse({ form: describeRefusal(problem.because), status: 403 });
    return form.refuse({ fields: { products: 'One of these products is gone' }, status: 409 });
  }
  const { marked } = declared.value;
  return seeOther(
    paths.reviewCampaigns(),
    marked === 0
      ? 'Declared. Reviews inside it will be marked.'
      : `Declared. ${plural(marked, 'review that was', 'reviews that were')} written inside it already is marked, and its author told.`,
  );
}

export default function Campaigns() {
  const { start, lines, next } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Typed>({
    lastResult: lastResult ?? null,
    defaultValue: start,
    constraint: {
      given: { required: true, minLength: 2, maxLength: maxGiven },
      products: { required: true },
      incentive: { required: true },
      who: { required: true },
      startsOn: { required: true },
      endsOn: { required: true },
    },
  });
  return (
    <Page width="reading">
      <PageHeader
        title="Rewards for reviews"
        before={<a href={paths.products()}>Products</a>}
        lead="Whoever gets something for a review says so, because you say so first: the form tells them, and the review is marked for good. It never depends on what the review says, and it never counts among the order matched, unrewarded ones."
      />
      {lines.length > 0 ? (
        <Section title="Declared">
          <CampaignList lines={lines} />
          <Pagination next={next ? { href: paths.reviewCampaigns({ after: next }), label: 'Older' } : null} />
        </Section>
      ) : null}
      <Section title="Declare a reward">
        <CampaignForm form={form} fields={fields} action={paths.reviewCampaigns()} />
      </Section>
    </Page>
  );
}
