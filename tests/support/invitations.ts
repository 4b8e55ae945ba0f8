import { keepLetters } from './letters';
import { sendInvitation } from '#app/features/reviews/invitations/send-invitation.server';
import { defaultReviewTerms, type ReviewTerms } from '#app/features/settings/review-terms';
import { system } from '#app/policy/actor';
import type { Db } from '#db/client';

/** Noon of an ordinary day, so that no quiet hours are in the way. */
export const noon = new Date('2026-03-20T12:00:00Z');
export const daysLater = (days: number, from = noon) => new Date(from.getTime() + days * 86_400_000);

/** Sets that customers are invited two weeks after their order and reminded a week after that. */
export async function inviteCustomers(db: Db, more: Partial<ReviewTerms> = {}): Promise<void> {
  const terms = { ...defaultReviewTerms, invitationDays: 14, reminderDays: 7, ...more };
  await db.sql`
    insert into settings (key, value) values ('reviews', ${JSON.stringify(terms)}::jsonb)
    on conflict (key) do update set value = excluded.value`;
}

let made = 0;

/** Inserts an order of one product, known when it was made. */
export async function anOrder(
  db: Db,
  { email, productId, orderedAt }: { email: string; productId: number; orderedAt: Date },
): Promise<{ lineId: number; orderId: number }> {
  made += 1;
  const at = orderedAt.toISOString();
  const [order] = await db.sql<[{ id: number }]>`
    insert into orders (number, email, ordered_at, created_at) values (${`INV-${made}`}, ${email}, ${at}, ${at}) returning id`;
  const [line] = await db.sql<[{ id: number }]>`
    insert into order_lines (order_id, product_id) values (${order.id}, ${productId}) returning id`;
  return { lineId: line.id, orderId: order.id };
}

/** The letters that the job of one invitation writes at a moment. */
export async function lettersOf(db: Db, invitationId: number, now: Date) {
  const { mailer, letters } = keepLetters();
  const options = { mailer, origin: 'https://house.test', brand: 'Quern' };
  await sendInvitation({ db, actor: system, now }, invitationId, options);
  return letters;
}

/** Inserts an invitation about a new order; it has been sent unless told otherwise. */
export async function anInvitation(
  db: Db,
  { email, productId, isSent = true }: { email: string; productId: number; isSent?: boolean },
): Promise<{ id: number; key: string; orderId: number; lineId: number }> {
  const order = await anOrder(db, { email, productId, orderedAt: daysLater(-14) });
  const [row] = await db.sql<[{ id: number; key: string }]>`
    insert into review_invitations (email, product_id, order_line_id, due_at, sent_at)
    values (${email}, ${productId}, ${order.lineId}, ${noon.toISOString()}, ${isSent ? noon.toISOString() : null})
    returning id, key`;
  return { ...row, ...order };
}
