-- Records what became of tries, each by the number it was leased with: a late one of an earlier lease changes nothing,
-- and a repeated one nothing more. `wait_seconds` leads to the next try; without one the callback is over, and what
-- waited for it is due. Returns the endpoints that must be turned off, and why.
CREATE OR REPLACE FUNCTION acknowledge_callbacks(batch jsonb, patience interval DEFAULT interval '120 hours')
RETURNS TABLE (endpoint_id uuid, reason text)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_bitmapscan = off SET enable_nestloop = on
  SET enable_hashjoin = off SET enable_mergejoin = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  moment timestamptz := clock_timestamp();
  ids uuid[] := ARRAY(SELECT r.id FROM jsonb_to_recordset(batch) AS r (id uuid) ORDER BY 1);
  first_id uuid := ids[1];
  last_id uuid := ids[cardinality(ids)];
BEGIN
  RETURN QUERY
  WITH input AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(batch) AS r (id uuid, attempt integer, tries integer, state text,
      wait_seconds float8, outcome text, gone boolean, url text, at timestamptz, latency_ms integer, error text,
      answer_status integer, answer_headers jsonb, answer_body text)
  ), done AS (
    UPDATE callbacks c SET state = i.state, tries = i.tries, due_at = moment + make_interval(secs => i.wait_seconds)
    FROM input i
    WHERE c.id = i.id AND c.id BETWEEN first_id AND last_id AND c.attempts = i.attempt AND c.state = 'pending'
    RETURNING c.id, c.endpoint_id, c.delivery_id, c.state, c.due_at, i.attempt, i.outcome, i.gone
  ), written AS (
    INSERT INTO callback_attempts (callback_id, attempt, url, at, latency_ms, outcome, error, answer_status,
      answer_headers, answer_body, next_at)
    SELECT d.id, d.attempt, i.url, i.at, i.latency_ms, i.outcome, i.error, i.answer_status, i.answer_headers,
      i.answer_body, d.due_at
    FROM done d JOIN input i ON i.id = d.id
    ON CONFLICT DO NOTHING
  ), woken AS (
    UPDATE callbacks w SET due_at = least(w.due_at, moment) FROM done d
    WHERE d.state <> 'pending' AND w.delivery_id = d.delivery_id AND w.endpoint_id = d.endpoint_id
      AND w.id > d.id AND w.id >= first_id AND w.state = 'pending' AND w.id <> ALL (ids)
  ), well AS (
    UPDATE callback_endpoints e SET failing_since = NULL
    WHERE e.id = ANY (ARRAY(SELECT endpoint_id FROM done WHERE outcome = 'delivered')) AND e.failing_since IS NOT NULL
  ), ill AS (
    UPDATE callback_endpoints e SET failing_since = coalesce(e.failing_since, moment)
    WHERE e.id = ANY (ARRAY(
      SELECT endpoint_id FROM done WHERE outcome = 'failed'
      EXCEPT SELECT endpoint_id FROM done WHERE outcome = 'delivered'))
      AND (e.failing_since IS NULL OR e.failing_since < moment - patience) AND e.disabled_at IS NULL
    RETURNING e.id, e.failing_since
  )
  SELECT DISTINCT d.endpoint_id, 'gone' FROM done d WHERE d.gone
  UNION ALL
  SELECT i.id, 'failing' FROM ill i
  WHERE i.failing_since < moment - patience AND i.id <> ALL (ARRAY(SELECT endpoint_id FROM done WHERE gone));
END $$;
