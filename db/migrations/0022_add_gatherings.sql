CREATE TABLE "attendances" (
	"thread_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"answer" text NOT NULL,
	"turn" integer NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attendances_thread_id_member_id_pk" PRIMARY KEY("thread_id","member_id"),
	CONSTRAINT "attendances_answer" CHECK ("attendances"."answer" in ('coming', 'waiting', 'declined'))
);
--> statement-breakpoint
CREATE TABLE "gatherings" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"seats" integer,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancel_note" text DEFAULT '' NOT NULL,
	"reminded_at" timestamp with time zone,
	"follow_up_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gatherings_span" CHECK ("gatherings"."ends_at" > "gatherings"."starts_at"),
	CONSTRAINT "gatherings_somewhere" CHECK ("gatherings"."place" <> '' or "gatherings"."link" <> ''),
	CONSTRAINT "gatherings_seats" CHECK ("gatherings"."seats" between 1 and 100000)
);
--> statement-breakpoint
ALTER TABLE "threads" DROP CONSTRAINT "threads_kind";--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD COLUMN "events" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_thread_id_gatherings_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."gatherings"("thread_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gatherings" ADD CONSTRAINT "gatherings_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gatherings" ADD CONSTRAINT "gatherings_follow_up_id_threads_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendances_order" ON "attendances" USING btree ("thread_id","answer","turn");--> statement-breakpoint
CREATE INDEX "attendances_member" ON "attendances" USING btree ("member_id","answer");--> statement-breakpoint
CREATE INDEX "gatherings_coming" ON "gatherings" USING btree ("starts_at","thread_id") WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX "gatherings_to_remind" ON "gatherings" USING btree ("starts_at") WHERE cancelled_at is null and reminded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "gatherings_follow_up" ON "gatherings" USING btree ("follow_up_id");--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_kind" CHECK ("threads"."kind" in ('discussion', 'question', 'idea', 'announcement', 'event'));