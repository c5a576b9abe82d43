-- Moments of prices are whole milliseconds, as the program reads them: no gap opens between two.
ALTER TABLE "prices" ALTER COLUMN "valid_from" TYPE timestamp (3) with time zone,
	ALTER COLUMN "valid_to" TYPE timestamp (3) with time zone;
--> statement-breakpoint
-- Prices of one product, country and currency follow each other. What overlaps already ends where the next begins,
-- as the younger one was in force; one that was never in force keeps no time.
UPDATE "prices" p SET valid_to = n.next_from
FROM (
	SELECT id, lead(valid_from) OVER (PARTITION BY product_id, coalesce(country, ''), currency ORDER BY valid_from, id) AS next_from
	FROM "prices"
) n
WHERE n.id = p.id AND n.next_from IS NOT NULL AND (p.valid_to IS NULL OR p.valid_to > n.next_from);
--> statement-breakpoint
DELETE FROM "prices" WHERE valid_to <= valid_from;
--> statement-breakpoint
ALTER TABLE "prices" ADD CONSTRAINT "prices_some_time" CHECK ("prices"."valid_to" > "prices"."valid_from");
--> statement-breakpoint
-- A text as a range of itself: equality inside a GiST index without an extension.
CREATE TYPE "text_range" AS RANGE (subtype = text, collation = "C");
--> statement-breakpoint
ALTER TABLE "prices" ADD CONSTRAINT "prices_do_not_overlap" EXCLUDE USING gist (
	text_range(product_id, product_id, '[]') WITH &&,
	text_range(coalesce(country, ''), coalesce(country, ''), '[]') WITH &&,
	text_range(currency, currency, '[]') WITH &&,
	tstzrange(valid_from, valid_to) WITH &&
);
