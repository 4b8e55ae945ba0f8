-- Counts the published reviews of these products anew, for whatever wrote them set-wise.
-- Commands keep the counts themselves, one review at a time.
create or replace function recount_reviews(products bigint[]) returns void language sql as $$
  delete from review_counts where product_id = any(products);
  insert into review_counts (product_id, stars, proof, incentive, relation, count)
  select product_id, stars, proof, incentive, relation, count(*)
  from reviews where product_id = any(products) and state = 'published' group by 1, 2, 3, 4, 5;
$$;
