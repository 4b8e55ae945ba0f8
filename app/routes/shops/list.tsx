import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { Section } from '#app/components/section';
import { connectShop } from '#app/features/integrations/shops/connect-shop.server';
import { shopDraft, type ShopForm } from '#app/features/integrations/shops/shop-draft.server';
import { listShops } from '#app/features/integrations/shops/shop-queries.server';
import { ConnectShopForm } from '#app/features/integrations/shops/ui/connect-shop-form';
import { ShopList } from '#app/features/integrations/shops/ui/shop-list';
import { AdminTabs } from '#app/features/settings/ui/admin-tabs';
import { requireAdmin } from '#app/http/guard.server';
import { readForm } from '#app/http/read-form.server';
import { orRefuse, seeOther } from '#app/http/respond.server';
import { paths } from '#app/lib/paths';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';

export const meta: MetaFunction = () => [{ title: 'Shops' }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await requireAdmin(args);
  orRefuse(may(actor, 'settings.edit', null));
  return json({ shops: await listShops(db) });
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdmin(args);
  const form = await readForm(args.request, shopDraft);
  if (!form.ok) return form.reply();
  const made = await connectShop(ctx, form.value);
  if (!made.ok) return form.refuse({ form: describeRefusal(made.problem), status: 403 });
  return seeOther(paths.shop(made.value.publicId), 'Connected. One thing is left to do in the shop.');
}

export default function Shops() {
  const { shops } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ShopForm>({
    lastResult: lastResult ?? null,
    constraint: { kind: { required: true }, name: { required: true, maxLength: 60 } },
  });
  return (
    <Page>
      <PageHeader
        title="Shops"
        lead="A shop that tells of its orders by itself makes reviews “order matched” within seconds, and takes that back when an order is refunded."
      />
      <AdminTabs current="shops" />
      <ShopList shops={shops} />
      <Section title="Connect a shop">
        <ConnectShopForm form={form} fields={fields} />
      </Section>
    </Page>
  );
}
