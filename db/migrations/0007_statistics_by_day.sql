CREATE TABLE "delivery_days" (
	"merchant_id" uuid NOT NULL,
	"day" timestamp with time zone NOT NULL,
	"gateway_id" uuid NOT NULL,
	"product_id" text NOT NULL,
	"channel" text NOT NULL,
	"country" text NOT NULL,
	"operator" text NOT NULL,
	"requested" integer DEFAULT 0 NOT NULL,
	"sent" integer DEFAULT 0 NOT NULL,
	"delivered" integer DEFAULT 0 NOT NULL,
	"undelivered" integer DEFAULT 0 NOT NULL,
	"rejected" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"verified" integer DEFAULT 0 NOT NULL,
	"charged_micros" bigint NOT NULL,
	"deliver_latencies" numeric NOT NULL,
	"verify_latencies" numeric NOT NULL,
	CONSTRAINT "delivery_days_pk" PRIMARY KEY("merchant_id","day","gateway_id","product_id","country","operator")
);
--> statement-breakpoint
ALTER TABLE "statistics_progress" ADD COLUMN "days_until" timestamp with time zone DEFAULT '-infinity' NOT NULL;--> statement-breakpoint
CREATE INDEX "delivery_hours_hour" ON "delivery_hours" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "delivery_hours_counts" ON "delivery_hours" USING btree ("merchant_id","hour","gateway_id","product_id","channel","country","requested","sent","delivered","verified");