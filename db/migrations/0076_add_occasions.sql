CREATE TABLE "birthdays" (
	"member_id" bigint PRIMARY KEY NOT NULL,
	"month" smallint NOT NULL,
	"day" smallint NOT NULL,
	"entered_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "birthdays_month" CHECK ("birthdays"."month" between 1 and 12),
	CONSTRAINT "birthdays_day_of_month" CHECK ("birthdays"."day" between 1 and case when "birthdays"."month" = 2 then 29 when "birthdays"."month" in (4, 6, 9, 11) then 30 else 31 end)
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "milestones_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text DEFAULT substr(md5(random()::text || clock_timestamp()::text), 1, 12) NOT NULL,
	"member_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"cause_kind" text NOT NULL,
	"cause_id" bigint NOT NULL,
	"reached_at" timestamp with time zone NOT NULL,
	"points" smallint NOT NULL,
	"told" boolean NOT NULL,
	"undone_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "milestones_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "milestones_once" UNIQUE("member_id","kind","number"),
	CONSTRAINT "milestones_number" CHECK ("milestones"."number" > 0),
	CONSTRAINT "milestones_points" CHECK ("milestones"."points" >= 0)
);
--> statement-breakpoint
CREATE TABLE "occasion_choices" (
	"member_id" bigint PRIMARY KEY NOT NULL,
	"congratulated" boolean DEFAULT true NOT NULL,
	"shown" boolean DEFAULT true NOT NULL,
	"not_greeted_before" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "occasion_runs" (
	"day" date PRIMARY KEY NOT NULL,
	"after_id" bigint DEFAULT 0 NOT NULL,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "occasion_terms" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "occasion_terms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"content" jsonb NOT NULL,
	"changed_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD COLUMN "milestones" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "birthdays" ADD CONSTRAINT "birthdays_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occasion_choices" ADD CONSTRAINT "occasion_choices_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occasion_terms" ADD CONSTRAINT "occasion_terms_changed_by_members_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "birthdays_day" ON "birthdays" USING btree ("month","day");--> statement-breakpoint
CREATE INDEX "occasion_terms_changed_by" ON "occasion_terms" USING btree ("changed_by");--> statement-breakpoint
ALTER TABLE "members" DROP COLUMN "last_seen_at";