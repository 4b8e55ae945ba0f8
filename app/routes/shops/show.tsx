import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ActionForm } from '#app/components/action-form';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Pagination } from '#app/components/pagination';
import { Section } from '#app/components/section';
import { changeSecret } from '#app/features/integrations/shops/connect-shop.server';
import { shopWords } from '#app/features/integrations/shops/shop';
import { secretDraft, type SecretForm } from '#app/features/integrations/shops/shop-draft.server';
import {
  deliveryPageSize,
  getShop,
  listDeliveries,
} from '#app/features/integrations/shops/shop-queries.server';
import { DeliveryTable } from '#app/features/integrations/shops/ui/delivery-table';
import { ShopSetup } from '#app/features/integrations/shops/ui/shop-setup';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { notFound, orNotFound, orRefuse, refusalResponse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { formatCount } from '#app/lib/plural';
import { isPublicId } from '#app/lib/public-id';
import { may } from '#app/policy/policy';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.shop.name ?? 'Shop' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, visit } = await requireAdmin(args);
  orRefuse(may(actor, 'settings.edit', null));
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const { id, ...shop } = orNotFound(await getShop(db, publicId));
  const before = new URL(args.request.url).searchParams.get('after');
  const found = await listDeliveries(db, id, /^\d{1,15}$/.test(before ?? '') ? Number(before) : null);
  const deliveries = found.slice(0, deliveryPageSize);
  const next = found.length > deliveryPageSize ? (deliveries.at(-1)?.id ?? null) : null;
  return json({
    shop,
    address: `${visit.services.config.http.origin}${paths.tellOfOrders(publicId)}`,
    deliveries,
    next: next === null ? null : String(next),
  });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const { publicId } = args.params;
  if (!isPublicId(publicId)) throw notFound();
  const form = await readForm(args.request, secretDraft);
  if (!form.ok) return form.reply();
  const changed = await changeSecret(ctx, { publicId, secret: form.value.secret ?? null });
  if (changed.ok)
    return seeOther(paths.shop(publicId), 'The secret is changed. The one before is taken for a day more.');
  if (changed.problem.code === 'gone') throw notFound();
  if (changed.problem.code === 'refused') throw refusalResponse(changed.problem.because);
  return form.refuse({ fields: { secret: 'Paste the new secret of the shop' } });
}

export default function Shop() {
  const { shop, address, deliveries, next } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<SecretForm>({ lastResult: lastResult ?? null });
  const { publicId, kind, name, orders, endedAt } = shop;
  return (
    <Page width="reading">
      <Breadcrumbs trail={[{ href: paths.shops(), label: 'Shops' }]} />
      <PageHeader
        title={<bdi>{name}</bdi>}
        lead={`${shopWords[kind].label}${shop.place ? ` at ${shop.place}` : ''}. Orders it told of: ${formatCount(orders)}.${endedAt ? ' It is believed no longer.' : ''}`}
      />
      {endedAt ? null : <ShopSetup shop={shop} address={address} form={form} fields={fields} />}
      <Section title="What it told">
        <DeliveryTable deliveries={deliveries} />
        <Pagination next={next === null ? null : { href: paths.shop(publicId, { after: next }) }} />
      </Section>
      {endedAt ? null : (
        <Section title="Disconnect">
          <p>What it tells from then on is turned away. The orders that it told of stay.</p>
          <ActionForm action={paths.endShop(publicId)}>Disconnect this shop</ActionForm>
        </Section>
      )}
    </Page>
  );
}
