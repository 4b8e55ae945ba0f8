import type { DemoLoad } from './demo-load';

/** Two weeks after an order its buyer is invited, a week later reminded. */
const [invitationDays, reminderDays] = [14, 7];
const [begunOrder, declinedOrder] = ['LS-13863', 'LS-13851'];

/** The invitations to review that followed from the orders of the last weeks, with what became of each. */
export async function loadInvitations({ tx, now }: DemoLoad): Promise<void> {
  const terms = {
    objectionDays: 7,
    brandDomains: [],
    uninvited: [],
    invitationDays,
    reminderDays,
    zone: 'Europe/London',
  };
  await tx.sql`
    insert into settings (key, value) values ('reviews', ${JSON.stringify(terms)}::jsonb) on conflict (key) do nothing`;
  const at = now.toISOString();
  await tx.sql`
    insert into review_invitations
      (email, product_id, order_line_id, due_at, created_at, sent_at, reminded_at, started_at, reviewed_at, ended_at, ended_because)
    select distinct on (o.email, l.product_id) o.email, l.product_id, l.id, d.due, o.ordered_at,
      case when e.because is distinct from 'reviewed-before' and e.because is distinct from 'given-back' then d.due end,
      case when e.because is null and (r.at is null or r.at > d.reminder) and d.reminder <= ${at} then d.reminder end,
      case when o.number = ${begunOrder} then d.due + interval '3 hours' end,
      case when e.because is null then r.at end,
      case when e.because is not null then d.due + interval '2 hours' end, e.because
    from orders o join order_lines l on l.order_id = o.id
    cross join lateral (
      select o.ordered_at + make_interval(days => ${invitationDays}) as due,
        o.ordered_at + make_interval(days => ${invitationDays + reminderDays}) as reminder) d
    left join lateral (
      select min(v.occurred_at) as at from reviews v where v.author_id = o.member_id and v.product_id = l.product_id) r on true
    cross join lateral (
      select case when l.refunded_at < d.due then 'given-back' when r.at < d.due then 'reviewed-before'
        when o.number = ${declinedOrder} then 'declined' end as because) e
    where o.source = 'demo' and o.cancelled_at is null and d.due <= ${at} and o.ordered_at > ${at}::timestamptz - interval '120 days'
    order by o.email, l.product_id, o.ordered_at`;
}
