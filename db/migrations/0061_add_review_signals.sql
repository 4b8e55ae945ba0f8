CREATE TABLE "review_mark_keys" (
	"id" smallint PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_mark_keys_one" CHECK ("review_mark_keys"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "review_marks" (
	"review_id" bigint PRIMARY KEY NOT NULL,
	"exact" text,
	"bands" text[] DEFAULT '{}' NOT NULL,
	"device" text,
	"device_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_marks_device_ends" CHECK (("review_marks"."device" is null) = ("review_marks"."device_until" is null))
);
--> statement-breakpoint
CREATE TABLE "review_signals" (
	"review_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_signals_review_id_kind_pk" PRIMARY KEY("review_id","kind"),
	CONSTRAINT "review_signals_kind" CHECK ("review_signals"."kind" in ('copied', 'same-device', 'burst', 'early-life', 'only-reviews'))
);
--> statement-breakpoint
ALTER TABLE "review_marks" ADD CONSTRAINT "review_marks_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_signals" ADD CONSTRAINT "review_signals_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_marks_exact" ON "review_marks" USING btree ("exact");--> statement-breakpoint
CREATE INDEX "review_marks_bands" ON "review_marks" USING gin ("bands");--> statement-breakpoint
CREATE INDEX "review_marks_device" ON "review_marks" USING btree ("device") WHERE device is not null;--> statement-breakpoint
CREATE INDEX "review_marks_device_until" ON "review_marks" USING btree ("device_until") WHERE device is not null;