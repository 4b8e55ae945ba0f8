CREATE TABLE "testimonial_consents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "testimonial_consents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"testimonial_id" bigint NOT NULL,
	"use" text NOT NULL,
	"granted" boolean NOT NULL,
	"text_version" smallint NOT NULL,
	"ends_at" timestamp with time zone,
	"source" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "testimonial_consents_use" CHECK ("testimonial_consents"."use" in ('this-site', 'other-sites', 'social', 'ads', 'print')),
	CONSTRAINT "testimonial_consents_source" CHECK ("testimonial_consents"."source" in ('form', 'proposal', 'author-page', 'end'))
);
--> statement-breakpoint
CREATE TABLE "testimonial_deliveries" (
	"testimonial_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "testimonial_deliveries_testimonial_id_kind_place_pk" PRIMARY KEY("testimonial_id","kind","place"),
	CONSTRAINT "testimonial_deliveries_kind" CHECK ("testimonial_deliveries"."kind" in ('wall', 'embed', 'export'))
);
--> statement-breakpoint
CREATE TABLE "testimonial_requests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "testimonial_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text DEFAULT substr(md5(random()::text || clock_timestamp()::text), 1, 12) NOT NULL,
	"key" text DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', '') NOT NULL,
	"kind" text NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"member_id" bigint,
	"name" text DEFAULT '' NOT NULL,
	"email" "citext",
	"basis" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"product_id" bigint,
	"asked_by" bigint NOT NULL,
	"sent_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"received_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "testimonial_requests_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "testimonial_requests_key_unique" UNIQUE("key"),
	CONSTRAINT "testimonial_requests_kind" CHECK ("testimonial_requests"."kind" in ('link', 'mail', 'member')),
	CONSTRAINT "testimonial_requests_member" CHECK ("testimonial_requests"."kind" <> 'member' or "testimonial_requests"."member_id" is not null),
	CONSTRAINT "testimonial_requests_address" CHECK ("testimonial_requests"."kind" <> 'mail' or "testimonial_requests"."member_id" is not null or ("testimonial_requests"."email" is not null and "testimonial_requests"."basis" <> ''))
);
--> statement-breakpoint
CREATE TABLE "testimonials" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "testimonials_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text DEFAULT substr(md5(random()::text || clock_timestamp()::text), 1, 12) NOT NULL,
	"author_key" text DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', '') NOT NULL,
	"author_id" bigint,
	"request_id" bigint,
	"name" text NOT NULL,
	"job_title" text DEFAULT '' NOT NULL,
	"company" text DEFAULT '' NOT NULL,
	"email" "citext",
	"name_form" text DEFAULT 'full' NOT NULL,
	"words" text NOT NULL,
	"short_words" text,
	"may_shorten" boolean DEFAULT false NOT NULL,
	"incentive" text DEFAULT 'none' NOT NULL,
	"relation" text DEFAULT 'customer' NOT NULL,
	"product_id" bigint,
	"photo_id" bigint,
	"origin_kind" text,
	"origin_id" bigint,
	"state" text DEFAULT 'received' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"place" integer DEFAULT 100 NOT NULL,
	"featured" boolean DEFAULT false NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"asked_again_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "testimonials_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "testimonials_authorKey_unique" UNIQUE("author_key"),
	CONSTRAINT "testimonials_state" CHECK ("testimonials"."state" in ('draft', 'received', 'approved', 'declined', 'withdrawn')),
	CONSTRAINT "testimonials_name_form" CHECK ("testimonials"."name_form" in ('full', 'first', 'initials', 'role')),
	CONSTRAINT "testimonials_incentive" CHECK ("testimonials"."incentive" in ('none', 'free-product', 'reward')),
	CONSTRAINT "testimonials_relation" CHECK ("testimonials"."relation" in ('customer', 'staff', 'family')),
	CONSTRAINT "testimonials_shortened" CHECK ("testimonials"."short_words" is null or "testimonials"."may_shorten"),
	CONSTRAINT "testimonials_origin" CHECK ("testimonials"."origin_kind" in ('thread', 'reply', 'review'))
);
--> statement-breakpoint
CREATE TABLE "walls" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "walls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text DEFAULT substr(md5(random()::text || clock_timestamp()::text), 1, 12) NOT NULL,
	"name" text NOT NULL,
	"layout" text DEFAULT 'grid' NOT NULL,
	"theme" text DEFAULT 'auto' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"product_id" bigint,
	"featured_only" boolean DEFAULT false NOT NULL,
	"most" smallint DEFAULT 12 NOT NULL,
	"origins" text[] DEFAULT '{}' NOT NULL,
	"made_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "walls_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "walls_layout" CHECK ("walls"."layout" in ('grid', 'carousel', 'single')),
	CONSTRAINT "walls_theme" CHECK ("walls"."theme" in ('auto', 'light', 'dark')),
	CONSTRAINT "walls_most" CHECK ("walls"."most" between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "consents" DROP CONSTRAINT "consents_purpose";--> statement-breakpoint
ALTER TABLE "uploads" DROP CONSTRAINT "uploads_purpose";--> statement-breakpoint
ALTER TABLE "testimonial_consents" ADD CONSTRAINT "testimonial_consents_testimonial_id_testimonials_id_fk" FOREIGN KEY ("testimonial_id") REFERENCES "public"."testimonials"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testimonial_deliveries" ADD CONSTRAINT "testimonial_deliveries_testimonial_id_testimonials_id_fk" FOREIGN KEY ("testimonial_id") REFERENCES "public"."testimonials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testimonial_requests" ADD CONSTRAINT "testimonial_requests_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testimonial_requests" ADD CONSTRAINT "testimonial_requests_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testimonial_requests" ADD CONSTRAINT "testimonial_requests_asked_by_members_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testimonials" ADD CONSTRAINT "testimonials_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testimonials" ADD CONSTRAINT "testimonials_request_id_testimonial_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."testimonial_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testimonials" ADD CONSTRAINT "testimonials_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testimonials" ADD CONSTRAINT "testimonials_photo_id_uploads_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "testimonials" ADD CONSTRAINT "testimonials_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walls" ADD CONSTRAINT "walls_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walls" ADD CONSTRAINT "walls_made_by_members_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "testimonial_consents_latest" ON "testimonial_consents" USING btree ("testimonial_id","use","id");--> statement-breakpoint
CREATE INDEX "testimonial_consents_ends" ON "testimonial_consents" USING btree ("ends_at") WHERE granted and ends_at is not null;--> statement-breakpoint
CREATE INDEX "testimonial_requests_newest" ON "testimonial_requests" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "testimonial_requests_member" ON "testimonial_requests" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "testimonial_requests_product" ON "testimonial_requests" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "testimonial_requests_asker" ON "testimonial_requests" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "testimonials_author" ON "testimonials" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "testimonials_request" ON "testimonials" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "testimonials_photo" ON "testimonials" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "testimonials_decider" ON "testimonials" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "testimonials_newest" ON "testimonials" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "testimonials_product" ON "testimonials" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "testimonials_shown" ON "testimonials" USING btree ("featured" DESC NULLS LAST,"place","id" DESC NULLS LAST) WHERE state = 'approved';--> statement-breakpoint
CREATE UNIQUE INDEX "testimonials_origin" ON "testimonials" USING btree ("origin_kind","origin_id") WHERE state in ('draft', 'received', 'approved');--> statement-breakpoint
CREATE INDEX "walls_product" ON "walls" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "walls_maker" ON "walls" USING btree ("made_by");--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_purpose" CHECK ("consents"."purpose" in ('contact', 'opening'));--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_purpose" CHECK ("uploads"."purpose" in ('review', 'product', 'post', 'board', 'testimonial'));