ALTER TABLE "videos" ALTER COLUMN "review_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "videos" ADD COLUMN "testimonial_id" bigint;--> statement-breakpoint
ALTER TABLE "videos" ADD CONSTRAINT "videos_testimonial_id_testimonials_id_fk" FOREIGN KEY ("testimonial_id") REFERENCES "public"."testimonials"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "videos" ADD CONSTRAINT "videos_testimonialId_unique" UNIQUE("testimonial_id");--> statement-breakpoint
ALTER TABLE "videos" ADD CONSTRAINT "videos_holder" CHECK (num_nonnulls("videos"."review_id", "videos"."testimonial_id") = 1);