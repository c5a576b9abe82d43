CREATE TABLE "campaign_chunks" (
	"campaign_id" uuid NOT NULL,
	"first_line" integer NOT NULL,
	"lines" integer NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "campaign_chunks_campaign_id_first_line_pk" PRIMARY KEY("campaign_id","first_line")
);
--> statement-breakpoint
CREATE TABLE "campaign_recipients" (
	"campaign_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"recipient" text NOT NULL,
	"recipient_hash" "bytea" NOT NULL,
	"country" text,
	"segments" integer NOT NULL,
	CONSTRAINT "campaign_recipients_campaign_id_line_pk" PRIMARY KEY("campaign_id","line")
);
--> statement-breakpoint
CREATE TABLE "campaign_rejects" (
	"campaign_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"reason" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "campaign_rejects_campaign_id_line_pk" PRIMARY KEY("campaign_id","line")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"merchant_id" uuid NOT NULL,
	"gateway_id" uuid NOT NULL,
	"name" text NOT NULL,
	"channel" text NOT NULL,
	"status" text DEFAULT 'uploading' NOT NULL,
	"pause_reason" text,
	"file_name" text NOT NULL,
	"columns" text[] DEFAULT '{}' NOT NULL,
	"lines" integer DEFAULT 0 NOT NULL,
	"mapping" jsonb,
	"subject" text,
	"message" text,
	"escape_values" boolean DEFAULT false NOT NULL,
	"currency" text NOT NULL,
	"prepared_line" integer DEFAULT 0 NOT NULL,
	"recipients" integer DEFAULT 0 NOT NULL,
	"segments" integer DEFAULT 0 NOT NULL,
	"invalid" integer DEFAULT 0 NOT NULL,
	"duplicates" integer DEFAULT 0 NOT NULL,
	"suppressed" integer DEFAULT 0 NOT NULL,
	"estimate" jsonb,
	"estimate_micros" bigint,
	"held_micros" bigint DEFAULT 0 NOT NULL,
	"sent_line" integer DEFAULT 0 NOT NULL,
	"accepted" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"sent" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"pace" real DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"counted_at" timestamp with time zone,
	"count_ms" integer DEFAULT 0 NOT NULL,
	"rate_per_second" integer DEFAULT 100 NOT NULL,
	"quiet_from" text,
	"quiet_until" text,
	"time_zone" text NOT NULL,
	"scheduled_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"wake_at" timestamp with time zone,
	"probes" integer DEFAULT 0 NOT NULL,
	"fence" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "campaigns_status_known" CHECK ("campaigns"."status" in ('uploading', 'draft', 'preparing', 'ready', 'scheduled', 'running', 'paused', 'finished', 'cancelled')),
	CONSTRAINT "campaigns_held_while_open" CHECK ("campaigns"."held_micros" = 0 or ("campaigns"."held_micros" > 0 and "campaigns"."status" in ('scheduled', 'running', 'paused'))),
	CONSTRAINT "campaigns_rate_range" CHECK ("campaigns"."rate_per_second" between 1 and 5000),
	CONSTRAINT "campaigns_quiet_both" CHECK (("campaigns"."quiet_from" is null) = ("campaigns"."quiet_until" is null))
);
--> statement-breakpoint
ALTER TABLE "campaign_chunks" ADD CONSTRAINT "campaign_chunks_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_gateway_id_gateways_id_fk" FOREIGN KEY ("gateway_id") REFERENCES "public"."gateways"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_recipients_once" ON "campaign_recipients" USING btree ("campaign_id","recipient_hash");--> statement-breakpoint
CREATE INDEX "campaigns_merchant" ON "campaigns" USING btree ("merchant_id","id");--> statement-breakpoint
CREATE INDEX "campaigns_working" ON "campaigns" USING btree ("status") WHERE status in ('uploading', 'preparing', 'scheduled', 'running');--> statement-breakpoint
CREATE INDEX "campaigns_holding" ON "campaigns" USING btree ("merchant_id") WHERE status in ('scheduled', 'running', 'paused');--> statement-breakpoint
CREATE INDEX "campaigns_kept" ON "campaigns" USING btree ("status","updated_at") WHERE erased_at is null;