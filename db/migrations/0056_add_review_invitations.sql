CREATE TABLE "review_invitation_refusals" (
	"email" "citext" PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_invitations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_invitations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text DEFAULT substr(md5(random()::text || clock_timestamp()::text), 1, 12) NOT NULL,
	"key" text DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', '') NOT NULL,
	"email" "citext" NOT NULL,
	"product_id" bigint NOT NULL,
	"order_line_id" bigint NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"reviewed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_because" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_invitations_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "review_invitations_key_unique" UNIQUE("key"),
	CONSTRAINT "review_invitations_once" UNIQUE("email","product_id"),
	CONSTRAINT "review_invitations_ended" CHECK (("review_invitations"."ended_at" is null) = ("review_invitations"."ended_because" is null)),
	CONSTRAINT "review_invitations_because" CHECK ("review_invitations"."ended_because" in ('opted-out', 'given-back', 'reviewed-before', 'declined', 'suspended'))
);
--> statement-breakpoint
ALTER TABLE "review_invitations" ADD CONSTRAINT "review_invitations_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_invitations" ADD CONSTRAINT "review_invitations_order_line_id_order_lines_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_invitations_product" ON "review_invitations" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "review_invitations_line" ON "review_invitations" USING btree ("order_line_id");--> statement-breakpoint
CREATE INDEX "review_invitations_newest" ON "review_invitations" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "review_invitations_due" ON "review_invitations" USING btree ("due_at","id") WHERE sent_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX "review_invitations_remind" ON "review_invitations" USING btree ("sent_at","id") WHERE reminded_at is null and reviewed_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX "orders_newest" ON "orders" USING btree ("ordered_at");