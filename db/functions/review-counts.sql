-- Counts the published reviews of these products anew, for whatever wrote them set-wise.
-- Commands keep the counts themselves, one review at a time.
create or replace function recount_reviews(products bigint[]) returns void language sql as $$
  delete from review_counts where product_id = any(products);
  insert into review_counts (product_id, stars, proof, incentive, relation, count)
  select product_id, stars, proof, incentive, relation, count(*)
  from reviews where product_id = any(products) and state = 'published' group by 1, 2, 3, 4, 5;
  delete from review_rating_counts where product_id = any(products);
  insert into review_rating_counts (product_id, attribute_id, value, count)
  select r.product_id, g.attribute_id, g.value, count(*)
  from reviews r join review_ratings g on g.review_id = r.id
  where r.product_id = any(products) and r.state = 'published' group by 1, 2, 3;
$$;
