CREATE TABLE "thank_yous" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "thank_yous_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"member_id" bigint NOT NULL,
	"given_by" bigint NOT NULL,
	"words" text NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "thank_yous_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "thank_yous_points" CHECK ("thank_yous"."points" >= 0)
);
--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD COLUMN "thanks" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "thank_yous" ADD CONSTRAINT "thank_yous_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thank_yous" ADD CONSTRAINT "thank_yous_given_by_members_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thank_yous_member" ON "thank_yous" USING btree ("member_id","id");--> statement-breakpoint
CREATE INDEX "thank_yous_purse" ON "thank_yous" USING btree ("given_by","created_at");