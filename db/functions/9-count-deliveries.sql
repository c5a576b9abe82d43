-- Hours of deliveries (by the moment in their id) stay open for 15 minutes after their end. What happens to a
-- delivery of an open hour is counted when the hour closes; what happens later marks the hour as stale.
CREATE OR REPLACE FUNCTION open_since(moment timestamptz) RETURNS timestamptz LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT date_trunc('hour', moment - interval '15 minutes', 'UTC')
$$;

-- One latency as a histogram: 12 decimal digits for each bucket. `bounds` are seconds.
CREATE OR REPLACE FUNCTION histogram(latency interval, bounds float8[]) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('1e' || 12 * width_bucket(extract(epoch FROM latency)::float8, bounds))::numeric
$$;

-- Deliveries with first_id <= id < end_id, of one merchant or (null) of all, counted from the rows themselves.
-- `bounds`: where the buckets of latencies end, in seconds; `prefixes` and `operators`: whose a number is.
CREATE OR REPLACE FUNCTION count_deliveries(merchant uuid, first_id uuid, end_id uuid, bounds float8[],
  prefixes text[], operators text[])
RETURNS SETOF delivery_hours LANGUAGE sql STABLE AS $$
  SELECT d.merchant_id, date_trunc('hour', uuid_extract_timestamp(d.id), 'UTC'), d.gateway_id, d.product_id,
    min(d.channel), coalesce(d.country, ''), coalesce(p.operator, ''),
    count(*)::integer,
    count(d.sent_at)::integer,
    (count(*) FILTER (WHERE d.status IN ('DELIVERED', 'Verified')))::integer,
    (count(*) FILTER (WHERE d.status = 'UNDELIVERED'))::integer,
    (count(*) FILTER (WHERE d.status = 'REJECTED'))::integer,
    (count(*) FILTER (WHERE d.status = 'ERROR'))::integer,
    (count(*) FILTER (WHERE d.status = 'Verified'))::integer,
    coalesce(sum(d.charged_micros), 0)::bigint,
    coalesce(sum(histogram(d.delivered_at - d.created_at, bounds)), 0),
    coalesce(sum(histogram(d.verified_at - d.created_at, bounds)), 0)
  FROM deliveries d
  LEFT JOIN unnest(prefixes, operators) AS p (prefix, operator) ON p.prefix = left(d.recipient, 6)
  WHERE d.id >= first_id AND d.id < end_id AND (merchant IS NULL OR d.merchant_id = merchant)
  GROUP BY 1, 2, 3, 4, 6, 7
$$;

-- How a merchant's deliveries created from `since` until before `until` are to be counted: as pieces of the range, each
-- of a summed day (UTC) or of closed hours that are known, or else (open, stale, or cut by the range) of rows.
CREATE OR REPLACE FUNCTION statistics_pieces(merchant uuid, since timestamptz, until timestamptz)
RETURNS TABLE (kind text, first timestamptz, last timestamptz) LANGUAGE sql STABLE AS $$
  WITH counted AS (
    SELECT first, greatest(first, least(date_trunc('hour', until, 'UTC'), counted_until)) AS last, days_until
    FROM (SELECT * FROM statistics_progress LIMIT 1) p,
      (SELECT date_trunc('hour', since + interval '1 hour' - interval '1 microsecond', 'UTC') AS first) f
  ), stale AS (
    SELECT s.hour FROM stale_hours s, counted c WHERE s.merchant_id = merchant AND s.hour >= c.first AND s.hour < c.last
  ), days AS (
    SELECT greatest(d.day, c.first) AS first, least(d.day + interval '1 day', c.last) AS last,
      d.day >= c.first AND d.day + interval '1 day' <= least(c.last, c.days_until) AS summed,
      EXISTS (SELECT FROM stale s WHERE s.hour >= d.day AND s.hour < d.day + interval '1 day') AS stale
    FROM counted c,
      generate_series(date_trunc('day', c.first, 'UTC'), c.last - interval '1 microsecond', '1 day', 'UTC') AS d (day)
  )
  SELECT CASE WHEN d.summed THEN 'day' ELSE 'hours' END, d.first, d.last FROM days d WHERE NOT d.stale
  UNION ALL
  SELECT CASE WHEN s.hour IS NULL THEN 'hours' ELSE 'rows' END, h.hour, h.hour + interval '1 hour'
  FROM days d, generate_series(d.first, d.last - interval '1 microsecond', '1 hour', 'UTC') AS h (hour)
  LEFT JOIN stale s ON s.hour = h.hour
  WHERE d.stale
  UNION ALL SELECT 'rows', since, least(c.first, until) FROM counted c WHERE since < least(c.first, until)
  UNION ALL SELECT 'rows', c.last, until FROM counted c WHERE c.last < until
$$;

-- A merchant's deliveries of a range: a summed day as one, the others by hour. One snapshot, so always true. In this and
-- the next function OFFSET 0 has each piece read by an index: the planner expects too many of them.
CREATE OR REPLACE FUNCTION read_statistics(merchant uuid, since timestamptz, until timestamptz, bounds float8[],
  prefixes text[], operators text[])
RETURNS SETOF delivery_hours LANGUAGE sql STABLE AS $$
  WITH pieces AS MATERIALIZED (SELECT * FROM statistics_pieces(merchant, since, until))
  SELECT t.* FROM pieces p CROSS JOIN LATERAL (
    SELECT * FROM delivery_days t WHERE t.merchant_id = merchant AND t.day = p.first OFFSET 0) t
  WHERE p.kind = 'day'
  UNION ALL
  SELECT h.* FROM pieces p CROSS JOIN LATERAL (
    SELECT * FROM delivery_hours h WHERE h.merchant_id = merchant AND h.hour >= p.first AND h.hour < p.last OFFSET 0) h
  WHERE p.kind = 'hours'
  UNION ALL
  SELECT d.* FROM pieces p CROSS JOIN LATERAL
    count_deliveries(merchant, uuid_floor(p.first), uuid_floor(p.last), bounds, prefixes, operators) d
  WHERE p.kind = 'rows'
$$;

-- The same, all of it by hour, of what a course is drawn from.
CREATE OR REPLACE FUNCTION read_course(merchant uuid, since timestamptz, until timestamptz, bounds float8[],
  prefixes text[], operators text[])
RETURNS TABLE (hour timestamptz, gateway_id uuid, product_id text, channel text, country text, requested integer,
  sent integer, delivered integer, verified integer) LANGUAGE sql STABLE AS $$
  WITH pieces AS MATERIALIZED (SELECT * FROM statistics_pieces(merchant, since, until))
  SELECT h.* FROM pieces p CROSS JOIN LATERAL (
    SELECT h.hour, h.gateway_id, h.product_id, h.channel, h.country, h.requested, h.sent, h.delivered, h.verified
    FROM delivery_hours h WHERE h.merchant_id = merchant AND h.hour >= p.first AND h.hour < p.last OFFSET 0) h
  WHERE p.kind <> 'rows'
  UNION ALL
  SELECT d.hour, d.gateway_id, d.product_id, d.channel, d.country, d.requested, d.sent, d.delivered, d.verified
  FROM pieces p CROSS JOIN LATERAL
    count_deliveries(merchant, uuid_floor(p.first), uuid_floor(p.last), bounds, prefixes, operators) d
  WHERE p.kind = 'rows'
$$;
