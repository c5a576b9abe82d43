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

-- It has had fewer arguments.
DROP FUNCTION IF EXISTS read_statistics(uuid, timestamptz, timestamptz, float8[], text[], text[]);

-- A merchant's deliveries created from `since` until before `until`, counted by hour: closed hours as they were
-- counted, the others (open, stale, or cut by the range) from the rows. With `by_day`, days (UTC) that are summed come
-- as one. One snapshot, so always true.
CREATE OR REPLACE FUNCTION read_statistics(merchant uuid, since timestamptz, until timestamptz, by_day boolean,
  bounds float8[], prefixes text[], operators text[])
RETURNS SETOF delivery_hours LANGUAGE sql STABLE AS $$
  WITH counted AS (
    SELECT first, greatest(first, least(date_trunc('hour', until, 'UTC'), counted_until)) AS last, days_until
    FROM statistics_progress,
      (SELECT date_trunc('hour', since + interval '1 hour' - interval '1 microsecond', 'UTC') AS first) f
  ), stale AS (
    SELECT s.hour FROM stale_hours s, counted c WHERE s.merchant_id = merchant AND s.hour >= c.first AND s.hour < c.last
  ), days AS (
    SELECT d.day, d.day + interval '1 day' AS next, by_day AND d.day >= c.first AND d.day + interval '1 day' <= least(c.last, c.days_until)
      AND NOT EXISTS (SELECT FROM stale s WHERE s.hour >= d.day AND s.hour < d.day + interval '1 day') AS summed
    FROM counted c, generate_series(date_trunc('day', c.first, 'UTC'), c.last - interval '1 microsecond', '1 day', 'UTC') AS d (day)
  ), raw AS (
    SELECT since AS first, least(c.first, until) AS last FROM counted c
    UNION ALL SELECT c.last, until FROM counted c
    UNION ALL SELECT s.hour, s.hour + interval '1 hour' FROM stale s
  )
  -- Each day by the index: OFFSET 0 keeps the planner from reading the whole table at once.
  SELECT t.* FROM days d CROSS JOIN LATERAL (
    SELECT * FROM delivery_days t WHERE t.merchant_id = merchant AND t.day = d.day OFFSET 0) t
  WHERE d.summed
  UNION ALL
  SELECT h.* FROM counted c CROSS JOIN days d CROSS JOIN LATERAL (
    SELECT * FROM delivery_hours h
    WHERE h.merchant_id = merchant AND h.hour >= greatest(d.day, c.first) AND h.hour < least(d.next, c.last) OFFSET 0) h
  WHERE NOT d.summed AND h.hour NOT IN (SELECT hour FROM stale)
  UNION ALL
  SELECT d.* FROM raw r CROSS JOIN LATERAL
    count_deliveries(merchant, uuid_floor(r.first), uuid_floor(r.last), bounds, prefixes, operators) d
  WHERE r.first < r.last
$$;
