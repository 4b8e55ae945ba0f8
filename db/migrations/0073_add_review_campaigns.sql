CREATE TABLE "review_campaign_products" (
	"campaign_id" bigint NOT NULL,
	"product_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_campaign_products_campaign_id_product_id_pk" PRIMARY KEY("campaign_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "review_campaigns" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_campaigns_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text DEFAULT substr(md5(random()::text || clock_timestamp()::text), 1, 12) NOT NULL,
	"incentive" text NOT NULL,
	"given" text NOT NULL,
	"who" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"declared_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_campaigns_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "review_campaigns_incentive" CHECK ("review_campaigns"."incentive" in ('free-product', 'reward')),
	CONSTRAINT "review_campaigns_who" CHECK ("review_campaigns"."who" in ('link', 'invited', 'everybody')),
	CONSTRAINT "review_campaigns_days" CHECK ("review_campaigns"."starts_at" <= "review_campaigns"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "review_rewards" (
	"review_id" bigint PRIMARY KEY NOT NULL,
	"campaign_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "review_campaign_products" ADD CONSTRAINT "review_campaign_products_campaign_id_review_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."review_campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_campaign_products" ADD CONSTRAINT "review_campaign_products_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_campaigns" ADD CONSTRAINT "review_campaigns_declared_by_members_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rewards" ADD CONSTRAINT "review_rewards_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rewards" ADD CONSTRAINT "review_rewards_campaign_id_review_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."review_campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_campaign_products_product" ON "review_campaign_products" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "review_campaigns_newest" ON "review_campaigns" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "review_campaigns_declared_by" ON "review_campaigns" USING btree ("declared_by");--> statement-breakpoint
CREATE INDEX "review_rewards_campaign" ON "review_rewards" USING btree ("campaign_id","review_id");