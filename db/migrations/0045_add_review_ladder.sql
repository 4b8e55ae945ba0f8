CREATE TABLE "review_unhelpful_votes" (
	"review_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_unhelpful_votes_review_id_member_id_pk" PRIMARY KEY("review_id","member_id")
);--> statement-breakpoint
DROP INDEX "reviews_product_helpful";--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "unhelpful_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "helpful_rank" integer GENERATED ALWAYS AS ((case when helpful_count + unhelpful_count <= 0 then 0 else round(1000000 * (
  (helpful_count + 1.9208) / (helpful_count + unhelpful_count)
  - 1.96 * sqrt(helpful_count::float8 * unhelpful_count / (helpful_count + unhelpful_count) + 0.9604) / (helpful_count + unhelpful_count)
  ) / (1 + 3.8416 / (helpful_count + unhelpful_count))) end)::integer) STORED;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "critical_rank" integer GENERATED ALWAYS AS (((5 - stars) * 2000000 + case when helpful_count + unhelpful_count <= 0 then 0 else round(1000000 * (
  (helpful_count + 1.9208) / (helpful_count + unhelpful_count)
  - 1.96 * sqrt(helpful_count::float8 * unhelpful_count / (helpful_count + unhelpful_count) + 0.9604) / (helpful_count + unhelpful_count)
  ) / (1 + 3.8416 / (helpful_count + unhelpful_count))) end)::integer) STORED;--> statement-breakpoint
ALTER TABLE "review_unhelpful_votes" ADD CONSTRAINT "review_unhelpful_votes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_unhelpful_votes" ADD CONSTRAINT "review_unhelpful_votes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_unhelpful_votes_member" ON "review_unhelpful_votes" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "reviews_product_critical" ON "reviews" USING btree ("product_id","critical_rank","id") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "reviews_product_stars_helpful" ON "reviews" USING btree ("product_id","stars","helpful_rank","id") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "reviews_product_proof" ON "reviews" USING btree ("product_id","proof","occurred_at","id") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "reviews_product_proof_helpful" ON "reviews" USING btree ("product_id","proof","helpful_rank","id") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "reviews_product_marked" ON "reviews" USING btree ("product_id","occurred_at","id") WHERE state = 'published' and (incentive <> 'none' or relation <> 'customer');--> statement-breakpoint
CREATE INDEX "reviews_product_photos" ON "reviews" USING btree ("product_id","occurred_at","id") WHERE state = 'published' and has_photos;--> statement-breakpoint
CREATE INDEX "reviews_product_helpful" ON "reviews" USING btree ("product_id","helpful_rank","id") WHERE state = 'published';--> statement-breakpoint
-- The counts are made anew from the reviews themselves, in finer rows.
DELETE FROM "review_counts";--> statement-breakpoint
ALTER TABLE "review_counts" DROP CONSTRAINT "review_counts_product_id_stars_proven_pk";--> statement-breakpoint
ALTER TABLE "review_counts" drop column "proven";--> statement-breakpoint
ALTER TABLE "review_counts" ADD COLUMN "proof" text NOT NULL;--> statement-breakpoint
ALTER TABLE "review_counts" ADD COLUMN "incentive" text NOT NULL;--> statement-breakpoint
ALTER TABLE "review_counts" ADD COLUMN "relation" text NOT NULL;--> statement-breakpoint
ALTER TABLE "review_counts" ADD COLUMN "proven" boolean GENERATED ALWAYS AS (proof = 'order-matched' and incentive = 'none' and relation = 'customer') STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "review_counts" ADD CONSTRAINT "review_counts_product_id_stars_proof_incentive_relation_pk" PRIMARY KEY("product_id","stars","proof","incentive","relation");--> statement-breakpoint
INSERT INTO "review_counts" ("product_id", "stars", "proof", "incentive", "relation", "count")
SELECT "product_id", "stars", "proof", "incentive", "relation", count(*) FROM "reviews" WHERE "state" = 'published' GROUP BY 1, 2, 3, 4, 5;
