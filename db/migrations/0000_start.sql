CREATE TABLE "ledger_entries" (
	"journal_id" uuid NOT NULL,
	"account" text NOT NULL,
	"merchant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount_micros" bigint NOT NULL,
	"currency" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_entries_journal_id_account_pk" PRIMARY KEY("journal_id","account")
);
--> statement-breakpoint
CREATE TABLE "wallets" (
	"merchant_id" uuid PRIMARY KEY NOT NULL,
	"currency" text NOT NULL,
	"available_micros" bigint DEFAULT 0 NOT NULL,
	"credit_limit_micros" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "wallets_within_limit" CHECK ("wallets"."available_micros" >= -"wallets"."credit_limit_micros")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"merchant_id" uuid NOT NULL,
	"gateway_id" uuid NOT NULL,
	"otp_id" uuid,
	"service" text NOT NULL,
	"method" text NOT NULL,
	"channel" text NOT NULL,
	"purpose" text NOT NULL,
	"recipient" text NOT NULL,
	"recipient_hash" "bytea" NOT NULL,
	"country" text,
	"product_id" text NOT NULL,
	"credential_id" uuid,
	"vendor_message_id" text,
	"status" text NOT NULL,
	"status_at" timestamp with time zone NOT NULL,
	"reason" text,
	"caller_prefix" text,
	"sip_code" integer,
	"routes" jsonb NOT NULL,
	"currency" text NOT NULL,
	"reserved_micros" bigint NOT NULL,
	"charged_micros" bigint,
	"charge" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"verified_at" timestamp with time zone
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "delivery_events" (
	"delivery_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"product_id" text,
	"outcome" text,
	"detail" text,
	"data" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "delivery_events_delivery_id_id_pk" PRIMARY KEY("delivery_id","id")
) PARTITION BY RANGE ("delivery_id");
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"merchant_id" uuid NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"delivery_id" uuid NOT NULL,
	"status" integer,
	"answer_sealed" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_merchant_id_route_key_pk" PRIMARY KEY("merchant_id","route","key")
);
--> statement-breakpoint
CREATE TABLE "otp_slots" (
	"merchant_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"recipient_hash" "bytea" NOT NULL,
	"otp_id" uuid NOT NULL,
	"sends" integer NOT NULL,
	"next_send_at" timestamp with time zone,
	"in_flight_until" timestamp with time zone,
	"in_flight_id" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "otp_slots_merchant_id_purpose_recipient_hash_pk" PRIMARY KEY("merchant_id","purpose","recipient_hash")
);
--> statement-breakpoint
CREATE TABLE "otps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"merchant_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"recipient_hash" "bytea" NOT NULL,
	"owner" text NOT NULL,
	"code_length" integer NOT NULL,
	"code_hash" "bytea",
	"code_key_id" text,
	"code_sealed" text,
	"attempts" integer NOT NULL,
	"attempts_max" integer NOT NULL,
	"failures_max" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"verified_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "rate_windows" (
	"merchant_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"key" "bytea" NOT NULL,
	"sent_at" timestamp with time zone[] DEFAULT '{}' NOT NULL,
	"failed_at" timestamp with time zone[] DEFAULT '{}' NOT NULL,
	"locked_until" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rate_windows_merchant_id_scope_key_pk" PRIMARY KEY("merchant_id","scope","key")
);
--> statement-breakpoint
CREATE TABLE "gateway_routes" (
	"gateway_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"product_id" text NOT NULL,
	"credential_id" uuid,
	CONSTRAINT "gateway_routes_gateway_id_position_pk" PRIMARY KEY("gateway_id","position")
);
--> statement-breakpoint
CREATE TABLE "gateways" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"merchant_id" uuid NOT NULL,
	"key" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"purpose" text NOT NULL,
	"channel" text NOT NULL,
	"subject" text,
	"message" text,
	"otp_length" integer DEFAULT 6 NOT NULL,
	"expiry_seconds" integer DEFAULT 300 NOT NULL,
	"attempts_max" integer DEFAULT 5 NOT NULL,
	"failures_max" integer DEFAULT 10 NOT NULL,
	"cooldown_seconds" integer[] DEFAULT '{30,60,120}' NOT NULL,
	"sends_per10_minutes" integer DEFAULT 5 NOT NULL,
	"sends_per_day" integer DEFAULT 10 NOT NULL,
	"sends_per_ip" integer DEFAULT 25 NOT NULL,
	"web_otp_host" text,
	"android_hash" text,
	"timeout_ms" integer DEFAULT 5000 NOT NULL,
	"retry_ambiguous" boolean DEFAULT false NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gateways_otp_length_range" CHECK ("gateways"."otp_length" between 4 and 8),
	CONSTRAINT "gateways_expiry_range" CHECK ("gateways"."expiry_seconds" between 30 and 3600),
	CONSTRAINT "gateways_attempts_range" CHECK ("gateways"."attempts_max" between 1 and 20),
	CONSTRAINT "gateways_one_last_line" CHECK ("gateways"."web_otp_host" is null or "gateways"."android_hash" is null)
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"merchant_id" uuid NOT NULL,
	"user_id" uuid,
	"action" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"merchant_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_merchant_id_user_id_pk" PRIMARY KEY("merchant_id","user_id"),
	CONSTRAINT "memberships_role_known" CHECK ("memberships"."role" in ('owner', 'admin', 'engineer', 'finance', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "merchant_keys" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"merchant_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "merchants" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"default_country" text DEFAULT 'ID' NOT NULL,
	"allowed_countries" text[] DEFAULT '{ID}' NOT NULL,
	"currency" text DEFAULT 'IDR' NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'Asia/Jakarta' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "merchants_status_known" CHECK ("merchants"."status" in ('active', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"session_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"vendor_id" text NOT NULL,
	"recipient_hash" "bytea" NOT NULL,
	"reachable" boolean NOT NULL,
	"checked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contacts_vendor_id_recipient_hash_pk" PRIMARY KEY("vendor_id","recipient_hash")
);
--> statement-breakpoint
CREATE TABLE "orphan_reports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"credential_id" uuid NOT NULL,
	"vendor_message_id" text NOT NULL,
	"status" text NOT NULL,
	"sip_code" integer,
	"detail" text,
	"raw" jsonb,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prices" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"product_id" text NOT NULL,
	"country" text,
	"currency" text NOT NULL,
	"amount_micros" bigint NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp with time zone,
	CONSTRAINT "prices_not_negative" CHECK ("prices"."amount_micros" >= 0)
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"vendor_id" text NOT NULL,
	"name" text NOT NULL,
	"channel" text NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vendor_credentials" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"merchant_id" uuid,
	"vendor_id" text NOT NULL,
	"name" text NOT NULL,
	"config_sealed" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "vendors" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "wallets" ADD CONSTRAINT "wallets_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gateway_routes" ADD CONSTRAINT "gateway_routes_gateway_id_gateways_id_fk" FOREIGN KEY ("gateway_id") REFERENCES "public"."gateways"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gateway_routes" ADD CONSTRAINT "gateway_routes_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gateway_routes" ADD CONSTRAINT "gateway_routes_credential_id_vendor_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."vendor_credentials"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gateways" ADD CONSTRAINT "gateways_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merchant_keys" ADD CONSTRAINT "merchant_keys_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prices" ADD CONSTRAINT "prices_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_credentials" ADD CONSTRAINT "vendor_credentials_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_credentials" ADD CONSTRAINT "vendor_credentials_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_entries_merchant" ON "ledger_entries" USING btree ("merchant_id","created_at");--> statement-breakpoint
CREATE INDEX "deliveries_merchant" ON "deliveries" USING btree ("merchant_id","id");--> statement-breakpoint
CREATE INDEX "deliveries_recipient" ON "deliveries" USING btree ("merchant_id","recipient_hash","id");--> statement-breakpoint
CREATE INDEX "deliveries_vendor_message" ON "deliveries" USING btree ("vendor_message_id") WHERE vendor_message_id is not null;--> statement-breakpoint
CREATE INDEX "deliveries_open" ON "deliveries" USING btree ("merchant_id","id") WHERE status = 'PROCESSING';--> statement-breakpoint
CREATE INDEX "otps_sealed" ON "otps" USING btree ("expires_at") WHERE code_sealed is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "gateway_routes_product_unique" ON "gateway_routes" USING btree ("gateway_id","product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gateways_key_unique" ON "gateways" USING btree ("key");--> statement-breakpoint
CREATE INDEX "gateways_merchant" ON "gateways" USING btree ("merchant_id");--> statement-breakpoint
CREATE INDEX "audit_log_merchant" ON "audit_log" USING btree ("merchant_id","id");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "merchant_keys_hash_unique" ON "merchant_keys" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "merchant_keys_merchant" ON "merchant_keys" USING btree ("merchant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_unique" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "orphan_reports_message" ON "orphan_reports" USING btree ("credential_id","vendor_message_id");--> statement-breakpoint
CREATE INDEX "prices_product" ON "prices" USING btree ("product_id","currency");--> statement-breakpoint
CREATE INDEX "vendor_credentials_vendor" ON "vendor_credentials" USING btree ("vendor_id","merchant_id");
--> statement-breakpoint
-- The smallest UUIDv7 of a moment.
CREATE FUNCTION "uuid_floor"(moment timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;
--> statement-breakpoint
-- Makes the monthly partitions from last month to three months ahead; run at every migration and daily.
CREATE FUNCTION "ensure_partitions"() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	month timestamptz;
	parent text;
BEGIN
	FOR step IN -1..3 LOOP
		month := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => step)) AT TIME ZONE 'UTC';
		FOREACH parent IN ARRAY ARRAY['deliveries', 'delivery_events', 'otps'] LOOP
			EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
				parent || '_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM'), parent, uuid_floor(month),
				uuid_floor((month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC'));
		END LOOP;
	END LOOP;
END $$;
--> statement-breakpoint
SELECT ensure_partitions();
--> statement-breakpoint
CREATE FUNCTION "ledger_balanced"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM added GROUP BY journal_id, currency HAVING sum(amount_micros) <> 0) THEN
		RAISE EXCEPTION 'a journal does not sum to zero' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_balanced';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "ledger_balanced" AFTER INSERT ON "ledger_entries" REFERENCING NEW TABLE AS added
	FOR EACH STATEMENT EXECUTE FUNCTION "ledger_balanced"();
--> statement-breakpoint
CREATE FUNCTION "append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "ledger_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entries"
	FOR EACH STATEMENT EXECUTE FUNCTION "append_only"();
--> statement-breakpoint
CREATE TRIGGER "audit_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_log"
	FOR EACH STATEMENT EXECUTE FUNCTION "append_only"();
--> statement-breakpoint
-- Tells every process that configuration it may have cached has changed. Never fired per delivery.
CREATE FUNCTION "announce_configuration"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('configuration', TG_TABLE_NAME);
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "merchants_announce" AFTER UPDATE ON "merchants"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_configuration"();
--> statement-breakpoint
CREATE TRIGGER "merchant_keys_announce" AFTER INSERT OR UPDATE OF "revoked_at" ON "merchant_keys"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_configuration"();
--> statement-breakpoint
CREATE TRIGGER "gateways_announce" AFTER INSERT OR UPDATE OR DELETE ON "gateways"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_configuration"();
--> statement-breakpoint
CREATE TRIGGER "gateway_routes_announce" AFTER INSERT OR UPDATE OR DELETE ON "gateway_routes"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_configuration"();
--> statement-breakpoint
CREATE TRIGGER "products_announce" AFTER INSERT OR UPDATE OR DELETE ON "products"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_configuration"();
--> statement-breakpoint
CREATE TRIGGER "vendor_credentials_announce" AFTER INSERT OR UPDATE OR DELETE ON "vendor_credentials"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_configuration"();
--> statement-breakpoint
CREATE TRIGGER "prices_announce" AFTER INSERT OR UPDATE OR DELETE ON "prices"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_configuration"();
--> statement-breakpoint
-- What a caller of apply_statuses() says of one delivery; null fields leave the row as it is.
CREATE TYPE "status_change" AS (
	delivery_id uuid, status text, credential_id uuid,
	vendor_message_id text, caller_prefix text, sip_code integer, reason text
);
--> statement-breakpoint
-- A vendor's report and the delivery it was found to be about; used inside record_reports().
CREATE TYPE "report_match" AS (
	turn integer, delivery_id uuid, product_id text, credential_id uuid, mine boolean, vendor_message_id text, status text,
	sip_code integer, detail text, raw jsonb
);
