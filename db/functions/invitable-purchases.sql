-- What may be asked about when customers are invited to review: things that were bought and not given back, and about which
-- nobody of that address was asked yet. It reads no review: who is invited must not depend on what somebody felt.
drop view if exists invitable_purchases;
create view invitable_purchases as
select l.id as order_line_id, l.product_id, p.sku, o.email, o.ordered_at, o.created_at as known_at
from orders o join order_lines l on l.order_id = o.id join products p on p.id = l.product_id
where o.cancelled_at is null and l.refunded_at is null and p.state = 'listed'
  and not exists (select from review_invitations i where i.email = o.email and i.product_id = l.product_id);
