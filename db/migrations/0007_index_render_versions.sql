CREATE INDEX "replies_render_version" ON "replies" USING btree ("render_version");--> statement-breakpoint
CREATE INDEX "threads_render_version" ON "threads" USING btree ("render_version");--> statement-breakpoint
CREATE INDEX "review_responses_render_version" ON "review_responses" USING btree ("render_version");--> statement-breakpoint
CREATE INDEX "reviews_render_version" ON "reviews" USING btree ("render_version");