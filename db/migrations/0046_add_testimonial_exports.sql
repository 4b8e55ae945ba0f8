CREATE TABLE "testimonial_exports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "testimonial_exports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text DEFAULT substr(md5(random()::text || clock_timestamp()::text), 1, 12) NOT NULL,
	"actor_id" bigint NOT NULL,
	"use" text NOT NULL,
	"purpose" text NOT NULL,
	"included_count" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "testimonial_exports_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "testimonial_exports_use" CHECK ("testimonial_exports"."use" in ('this-site', 'other-sites', 'social', 'ads', 'print'))
);
--> statement-breakpoint
ALTER TABLE "testimonial_exports" ADD CONSTRAINT "testimonial_exports_actor_id_members_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "testimonial_exports_newest" ON "testimonial_exports" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "testimonial_exports_actor" ON "testimonial_exports" USING btree ("actor_id");