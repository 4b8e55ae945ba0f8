CREATE TABLE "point_adjustments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "point_adjustments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"member_id" bigint NOT NULL,
	"given_by" bigint NOT NULL,
	"points" integer NOT NULL,
	"reason" text NOT NULL,
	"contest_words" text,
	"contested_at" timestamp with time zone,
	"undone_by" bigint,
	"undone_at" timestamp with time zone,
	"undo_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "point_adjustments_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "point_adjustments_points" CHECK ("point_adjustments"."points" <> 0),
	CONSTRAINT "point_adjustments_contested" CHECK (("point_adjustments"."contested_at" is null) = ("point_adjustments"."contest_words" is null)),
	CONSTRAINT "point_adjustments_undone" CHECK (("point_adjustments"."undone_at" is null) = ("point_adjustments"."undo_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "point_adjustments" ADD CONSTRAINT "point_adjustments_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_adjustments" ADD CONSTRAINT "point_adjustments_given_by_members_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_adjustments" ADD CONSTRAINT "point_adjustments_undone_by_members_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_adjustments_member" ON "point_adjustments" USING btree ("member_id","id");--> statement-breakpoint
CREATE INDEX "point_adjustments_given_by" ON "point_adjustments" USING btree ("given_by");--> statement-breakpoint
CREATE INDEX "point_adjustments_undone_by" ON "point_adjustments" USING btree ("undone_by");