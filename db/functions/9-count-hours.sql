-- Counts the next closed hour of all merchants; false when there is none. One process counts at a time. An hour is counted
-- only when no transaction is left that may have taken it for open.
CREATE OR REPLACE FUNCTION count_next_hour(bounds float8[], prefixes text[], operators text[]) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  done_until timestamptz;
  next_hour timestamptz;
  closed_until timestamptz := open_since((
    SELECT least(clock_timestamp(), min(xact_start)) FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
      AND (backend_xid IS NOT NULL OR state = 'active')));
BEGIN
  SELECT counted_until INTO done_until FROM statistics_progress FOR UPDATE;
  IF done_until IS NULL OR done_until >= closed_until THEN RETURN false; END IF;
  SELECT date_trunc('hour', uuid_extract_timestamp(id), 'UTC') INTO next_hour FROM deliveries
  WHERE id >= CASE WHEN isfinite(done_until) THEN uuid_floor(done_until) ELSE '00000000-0000-7000-8000-000000000000' END
  ORDER BY id LIMIT 1;
  IF next_hour IS NULL OR next_hour >= closed_until THEN
    UPDATE statistics_progress SET counted_until = closed_until;
    RETURN false;
  END IF;
  INSERT INTO delivery_hours SELECT * FROM count_deliveries(NULL, uuid_floor(next_hour),
    uuid_floor(next_hour + interval '1 hour'), bounds, prefixes, operators);
  UPDATE statistics_progress SET counted_until = next_hour + interval '1 hour';
  RETURN true;
END $$;

-- Sums a day's counted hours, of one merchant or (null) of all.
CREATE OR REPLACE FUNCTION sum_day(merchant uuid, of_day timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO delivery_days
  SELECT merchant_id, of_day, gateway_id, product_id, min(channel), country, operator, sum(requested), sum(sent),
    sum(delivered), sum(undelivered), sum(rejected), sum(failed), sum(verified), sum(charged_micros),
    sum(deliver_latencies), sum(verify_latencies)
  FROM delivery_hours
  WHERE hour >= of_day AND hour < of_day + interval '1 day' AND (merchant IS NULL OR merchant_id = merchant)
  GROUP BY merchant_id, gateway_id, product_id, country, operator
$$;

-- Sums the next day whose hours are all counted; false when there is none.
CREATE OR REPLACE FUNCTION sum_next_day() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  closed_until timestamptz;
  done_until timestamptz;
  next_day timestamptz;
BEGIN
  SELECT date_trunc('day', counted_until, 'UTC'), days_until INTO closed_until, done_until
  FROM statistics_progress FOR UPDATE;
  IF done_until IS NULL OR done_until >= closed_until THEN RETURN false; END IF;
  SELECT date_trunc('day', hour, 'UTC') INTO next_day FROM delivery_hours WHERE hour >= done_until ORDER BY hour LIMIT 1;
  IF next_day IS NULL OR next_day >= closed_until THEN
    UPDATE statistics_progress SET days_until = closed_until;
    RETURN false;
  END IF;
  PERFORM sum_day(NULL, next_day);
  UPDATE statistics_progress SET days_until = next_day + interval '1 day';
  RETURN true;
END $$;

-- Counts stale hours again, sums their days again, and returns how many hours. A mark that was renewed meanwhile stays: its change may have been
-- missed. Each statement here sees what was committed before it, so the order read, count, remove loses nothing.
CREATE OR REPLACE FUNCTION recount_stale_hours(rows_max integer, bounds float8[], prefixes text[], operators text[])
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  done_until timestamptz;
  days_done_until timestamptz;
  marks stale_hours[];
BEGIN
  SELECT counted_until, days_until INTO done_until, days_done_until FROM statistics_progress FOR UPDATE;
  IF done_until IS NULL THEN RETURN 0; END IF;
  marks := ARRAY(SELECT s FROM stale_hours s WHERE s.hour < done_until ORDER BY s.since LIMIT rows_max);
  DELETE FROM delivery_hours h USING unnest(marks) m WHERE h.merchant_id = m.merchant_id AND h.hour = m.hour;
  INSERT INTO delivery_hours SELECT d.* FROM unnest(marks) m CROSS JOIN LATERAL
    count_deliveries(m.merchant_id, uuid_floor(m.hour), uuid_floor(m.hour + interval '1 hour'), bounds, prefixes,
      operators) d;
  DELETE FROM delivery_days d USING unnest(marks) m
  WHERE d.merchant_id = m.merchant_id AND d.day = date_trunc('day', m.hour, 'UTC');
  PERFORM sum_day(m.merchant_id, m.day)
  FROM (SELECT DISTINCT merchant_id, date_trunc('day', hour, 'UTC') AS day FROM unnest(marks)) m
  WHERE m.day < days_done_until;
  DELETE FROM stale_hours s USING (
    SELECT o.merchant_id, o.hour FROM stale_hours o JOIN unnest(marks) m
      ON o.merchant_id = m.merchant_id AND o.hour = m.hour AND o.since = m.since
    ORDER BY o.merchant_id, o.hour FOR UPDATE OF o
  ) counted WHERE s.merchant_id = counted.merchant_id AND s.hour = counted.hour;
  RETURN coalesce(cardinality(marks), 0);
END $$;
