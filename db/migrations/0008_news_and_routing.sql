CREATE TABLE "callback_attempts" (
	"callback_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"url" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"latency_ms" integer NOT NULL,
	"outcome" text NOT NULL,
	"error" text,
	"answer_status" integer,
	"answer_headers" jsonb,
	"answer_body" text,
	"next_at" timestamp with time zone,
	CONSTRAINT "callback_attempts_callback_id_attempt_pk" PRIMARY KEY("callback_id","attempt")
) PARTITION BY RANGE ("callback_id");
--> statement-breakpoint
CREATE TABLE "callback_codes" (
	"delivery_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"erase_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "callback_endpoints" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"merchant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"url" text NOT NULL,
	"events" text[] DEFAULT '{}' NOT NULL,
	"mask_code" boolean DEFAULT false NOT NULL,
	"secret_sealed" text NOT NULL,
	"previous_secret_sealed" text,
	"previous_secret_until" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"disabled_for" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "callback_endpoints_disabled" CHECK (("callback_endpoints"."disabled_at" is null) = ("callback_endpoints"."disabled_for" is null))
);
--> statement-breakpoint
CREATE TABLE "callbacks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"merchant_id" uuid NOT NULL,
	"delivery_id" uuid,
	"event" text NOT NULL,
	"product_id" text,
	"sip_code" integer,
	"body" json,
	"state" text NOT NULL,
	"due_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "circuits" (
	"product_id" text NOT NULL,
	"account" text NOT NULL,
	"state" text NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"successes" integer DEFAULT 0 NOT NULL,
	"window_at" timestamp with time zone DEFAULT now() NOT NULL,
	"in_a_row" integer DEFAULT 0 NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"retry_at" timestamp with time zone,
	"openings" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "circuits_product_id_account_pk" PRIMARY KEY("product_id","account"),
	CONSTRAINT "circuits_state_known" CHECK ("circuits"."state" in ('closed', 'open', 'half_open'))
);
--> statement-breakpoint
CREATE TABLE "health_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"product_id" text NOT NULL,
	"status" text NOT NULL,
	"reason" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "health_overrides" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"product_id" text NOT NULL,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid
);
--> statement-breakpoint
CREATE TABLE "health_samples" (
	"product_id" text NOT NULL,
	"minute" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "health_samples_product_id_minute_pk" PRIMARY KEY("product_id","minute")
);
--> statement-breakpoint
CREATE TABLE "product_health" (
	"product_id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" jsonb,
	"figures" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "route_decisions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"gateway_id" uuid NOT NULL,
	"country" text NOT NULL,
	"operator" text NOT NULL,
	"kind" text NOT NULL,
	"inputs" jsonb NOT NULL,
	"shares_before" jsonb NOT NULL,
	"shares_after" jsonb NOT NULL,
	"reason" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "route_shares" (
	"gateway_id" uuid NOT NULL,
	"country" text NOT NULL,
	"operator" text NOT NULL,
	"shares" jsonb NOT NULL,
	"moved_at" timestamp with time zone,
	"decision_id" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "route_shares_gateway_id_country_operator_pk" PRIMARY KEY("gateway_id","country","operator")
);
--> statement-breakpoint
ALTER TABLE "gateway_routes" ADD COLUMN "weight" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "gateways" ADD COLUMN "routing" text DEFAULT 'manual' NOT NULL;--> statement-breakpoint
ALTER TABLE "callback_endpoints" ADD CONSTRAINT "callback_endpoints_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circuits" ADD CONSTRAINT "circuits_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_overrides" ADD CONSTRAINT "health_overrides_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_overrides" ADD CONSTRAINT "health_overrides_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_overrides" ADD CONSTRAINT "health_overrides_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_health" ADD CONSTRAINT "product_health_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route_decisions" ADD CONSTRAINT "route_decisions_gateway_id_gateways_id_fk" FOREIGN KEY ("gateway_id") REFERENCES "public"."gateways"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route_shares" ADD CONSTRAINT "route_shares_gateway_id_gateways_id_fk" FOREIGN KEY ("gateway_id") REFERENCES "public"."gateways"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "callback_codes_erase" ON "callback_codes" USING btree ("erase_at");--> statement-breakpoint
CREATE INDEX "callback_endpoints_merchant" ON "callback_endpoints" USING btree ("merchant_id");--> statement-breakpoint
CREATE INDEX "callbacks_due" ON "callbacks" USING btree ("endpoint_id","due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "callbacks_delivery" ON "callbacks" USING btree ("delivery_id") WHERE delivery_id is not null;--> statement-breakpoint
CREATE INDEX "callbacks_endpoint" ON "callbacks" USING btree ("endpoint_id","id");--> statement-breakpoint
CREATE INDEX "callbacks_stuck" ON "callbacks" USING btree ("endpoint_id","id") WHERE state in ('failed', 'held');--> statement-breakpoint
CREATE INDEX "health_changes_product" ON "health_changes" USING btree ("product_id","id");--> statement-breakpoint
CREATE INDEX "health_overrides_product" ON "health_overrides" USING btree ("product_id","id");--> statement-breakpoint
CREATE INDEX "health_samples_minute" ON "health_samples" USING btree ("minute");--> statement-breakpoint
CREATE INDEX "route_decisions_gateway" ON "route_decisions" USING btree ("gateway_id","id");--> statement-breakpoint
ALTER TABLE "gateway_routes" ADD CONSTRAINT "gateway_routes_weight_range" CHECK ("gateway_routes"."weight" between 0 and 100);--> statement-breakpoint
ALTER TABLE "gateways" ADD CONSTRAINT "gateways_routing_known" CHECK ("gateways"."routing" in ('manual', 'weighted', 'cheapest', 'automatic'));--> statement-breakpoint
-- What a process remembers of a gateway holds whether its merchant wants codes told, and how its routes are shared.
CREATE TRIGGER "callback_endpoints_announce" AFTER INSERT OR DELETE OR UPDATE OF "events", "mask_code", "disabled_at" ON "callback_endpoints"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_configuration"();--> statement-breakpoint
CREATE TRIGGER "route_shares_announce" AFTER INSERT OR UPDATE OR DELETE ON "route_shares"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_configuration"();--> statement-breakpoint
CREATE TRIGGER "health_overrides_announce" AFTER INSERT OR UPDATE OR DELETE ON "health_overrides"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_configuration"();--> statement-breakpoint
-- A circuit is announced when it changes its state, never when it counts.
CREATE TRIGGER "circuits_announce" AFTER UPDATE OF "state" ON "circuits"
	FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state") EXECUTE FUNCTION "announce_configuration"();
