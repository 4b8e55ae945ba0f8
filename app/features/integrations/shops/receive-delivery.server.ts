import type { CommandContext } from '../../command';
import { checkDelivery, type Delivery } from './check-delivery.server';
import { forgetOrders } from './forget-orders.server';
import { keepNews } from './keep-news.server';
import { readDelivery } from './read-delivery';
import { formerSecretHours, type ShopKind } from './shop';

/** What became of a delivery; `unknown` and `unsigned` left no trace. */
export type DeliveryOutcome =
  { code: 'unknown' | 'unsigned' | 'repeated' | 'taken' | 'ping' } | { code: 'unreadable'; why: string };

interface Shop {
  id: number;
  publicId: string;
  kind: ShopKind;
  place: string | null;
  secret: string;
  formerSecret: string | null;
  secretChangedAt: string | null;
}

/**
 * Takes what a shop tells, once however often it is told. Whoever is not surely that shop changes nothing. What follows
 * is stored with the name of the delivery, so that one that was acknowledged survives anything.
 */
export async function receiveDelivery(
  { db, now }: CommandContext,
  { publicId, delivery }: { publicId: string; delivery: Delivery },
): Promise<DeliveryOutcome> {
  const [shop] = await db.sql<[Shop?]>`
    select id, public_id as "publicId", kind, place, secret, former_secret as "formerSecret", secret_changed_at as "secretChangedAt"
    from shops where public_id = ${publicId} and ended_at is null`;
  if (!shop) return { code: 'unknown' };
  if (isPing(shop, delivery)) return { code: 'ping' };
  const checked = checkDelivery(delivery, { ...shop, secrets: secretsOf(shop, now) }, now);
  if (!checked) return { code: 'unsigned' };
  const news = readDelivery(shop.kind, { ...checked, body: delivery.body, now });
  return db.transaction(async (tx) => {
    // RACE: of the same delivery told twice at once the second waits here, and finds it taken.
    const [noted] = await tx.sql<[{ id: number }?]>`
      insert into shop_deliveries (shop_id, delivery, topic, outcome)
      values (${shop.id}, ${checked.id}, ${checked.topic.slice(0, 100)}, 'taken')
      on conflict (shop_id, delivery) do nothing returning id`;
    if (!noted) return { code: 'repeated' };
    await tx.sql`update shops set heard_at = ${now.toISOString()} where id = ${shop.id}`;
    const { outcome, note } = await takeNews(tx, shop, news);
    await tx.sql`update shop_deliveries set outcome = ${outcome}, note = ${note.slice(0, 500)} where id = ${noted.id}`;
    return outcome === 'unreadable' ? { code: 'unreadable', why: note } : { code: 'taken' };
  });
}

async function takeNews(
  tx: CommandContext['db'],
  shop: Shop,
  news: ReturnType<typeof readDelivery>,
): Promise<{ outcome: 'taken' | 'nothing' | 'unreadable' | 'asked'; note: string }> {
  if ('unreadable' in news) return { outcome: 'unreadable', note: news.unreadable };
  if ('nothing' in news) return { outcome: 'nothing', note: news.nothing };
  if (news.asked) return { outcome: 'asked', note: 'somebody asks what is known of them' };
  if (news.forgotten) {
    const count = await forgetOrders(tx, shop, news.forgotten);
    return { outcome: 'taken', note: `orders forgotten: ${count}` };
  }
  return { outcome: 'taken', note: await keepNews(tx, shop, news) };
}

function secretsOf({ secret, formerSecret, secretChangedAt }: Shop, now: Date): string[] {
  const since = secretChangedAt === null ? Infinity : now.getTime() - Date.parse(secretChangedAt);
  return formerSecret !== null && since < formerSecretHours * 3_600_000 ? [secret, formerSecret] : [secret];
}

/** WooCommerce first asks whether anybody is there, without a signature: it is answered, and nothing follows. */
function isPing({ kind }: Shop, { headers, body }: Delivery): boolean {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers.get('content-type') ?? '');
  return (
    kind === 'woocommerce' && isForm && body.length < 40 && /^webhook_id=\d+$/.test(body.toString('latin1'))
  );
}
