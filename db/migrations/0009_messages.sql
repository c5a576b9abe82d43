CREATE TABLE "message_contents" (
	"delivery_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"until_terminal" boolean NOT NULL,
	"erase_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gateway_texts" (
	"gateway_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"subject" text,
	"message" text NOT NULL,
	"escape_values" boolean NOT NULL,
	"saved_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gateway_texts_gateway_id_version_pk" PRIMARY KEY("gateway_id","version")
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"merchant_id" uuid NOT NULL,
	"recipient_hash" "bytea" NOT NULL,
	"address" text NOT NULL,
	"reason" text NOT NULL,
	"delivery_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suppressions_merchant_id_recipient_hash_pk" PRIMARY KEY("merchant_id","recipient_hash")
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "segments" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "campaign_id" uuid;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "campaign_turn" integer;--> statement-breakpoint
ALTER TABLE "gateways" ADD COLUMN "service" text DEFAULT 'otp' NOT NULL;--> statement-breakpoint
ALTER TABLE "gateways" ADD COLUMN "escape_values" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "message_days" integer;--> statement-breakpoint
ALTER TABLE "gateway_texts" ADD CONSTRAINT "gateway_texts_gateway_id_gateways_id_fk" FOREIGN KEY ("gateway_id") REFERENCES "public"."gateways"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_contents_erase" ON "message_contents" USING btree ("erase_at");--> statement-breakpoint
CREATE INDEX "suppressions_merchant" ON "suppressions" USING btree ("merchant_id","created_at");--> statement-breakpoint
CREATE INDEX "deliveries_campaign" ON "deliveries" USING btree ("campaign_id","campaign_turn") WHERE campaign_id is not null;--> statement-breakpoint
ALTER TABLE "gateways" ADD CONSTRAINT "gateways_service_known" CHECK ("gateways"."service" in ('otp', 'message'));--> statement-breakpoint
ALTER TABLE "merchants" ADD CONSTRAINT "merchants_message_days_range" CHECK ("merchants"."message_days" between 1 and 365);--> statement-breakpoint
-- Gateways that there are go on writing values as text, and their texts are the first version.
UPDATE "gateways" SET "escape_values" = true WHERE "channel" = 'EMAIL';--> statement-breakpoint
INSERT INTO "gateway_texts" ("gateway_id", "version", "subject", "message", "escape_values", "created_at")
SELECT "id", 1, "subject", "message", "escape_values", "updated_at" FROM "gateways" WHERE "message" IS NOT NULL;
