CREATE TABLE "shop_deliveries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "shop_deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"shop_id" bigint NOT NULL,
	"delivery" text NOT NULL,
	"topic" text NOT NULL,
	"outcome" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shop_deliveries_once" UNIQUE("shop_id","delivery"),
	CONSTRAINT "shop_deliveries_outcome" CHECK ("shop_deliveries"."outcome" in ('taken', 'nothing', 'unreadable', 'asked'))
);
--> statement-breakpoint
CREATE TABLE "shop_orders" (
	"shop_id" bigint NOT NULL,
	"number" text NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"told" jsonb,
	"cancelled_at" timestamp with time zone,
	"is_forgotten" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shop_orders_shop_id_number_pk" PRIMARY KEY("shop_id","number")
);
--> statement-breakpoint
CREATE TABLE "shop_refunds" (
	"shop_id" bigint NOT NULL,
	"number" text NOT NULL,
	"refund" text NOT NULL,
	"line" text NOT NULL,
	"quantity" integer NOT NULL,
	"refunded_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shop_refunds_shop_id_number_refund_line_pk" PRIMARY KEY("shop_id","number","refund","line")
);
--> statement-breakpoint
CREATE TABLE "shops" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "shops_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"place" text,
	"secret" text NOT NULL,
	"former_secret" text,
	"secret_changed_at" timestamp with time zone,
	"created_by" bigint NOT NULL,
	"heard_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shops_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "shops_kind" CHECK ("shops"."kind" in ('shopify', 'woocommerce', 'stripe', 'signed')),
	CONSTRAINT "shops_place" CHECK (("shops"."kind" in ('shopify', 'woocommerce')) = ("shops"."place" is not null)),
	CONSTRAINT "shops_secret" CHECK (length("shops"."secret") >= 16)
);
--> statement-breakpoint
ALTER TABLE "shop_deliveries" ADD CONSTRAINT "shop_deliveries_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_orders" ADD CONSTRAINT "shop_orders_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_refunds" ADD CONSTRAINT "shop_refunds_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shops" ADD CONSTRAINT "shops_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shop_deliveries_newest" ON "shop_deliveries" USING btree ("shop_id","id");--> statement-breakpoint
CREATE INDEX "shop_deliveries_age" ON "shop_deliveries" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "shops_created_by" ON "shops" USING btree ("created_by");