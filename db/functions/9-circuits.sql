-- Opens a circuit for 10 seconds, doubling to 2 minutes, or for as long as the vendor asked, to 10 minutes. After 5
-- minutes closed its waits begin anew.
CREATE OR REPLACE FUNCTION open_circuit(c circuits, words text, retry_after integer) RETURNS void LANGUAGE sql AS $$
  UPDATE circuits SET state = 'open', since = clock_timestamp(), failures = 0, successes = 0, in_a_row = 0,
    openings = n.openings, reason = words, updated_at = clock_timestamp(),
    retry_at = clock_timestamp() + make_interval(secs =>
      greatest(least(10 * 2 ^ (least(n.openings, 10) - 1), 120), least(coalesce(retry_after, 0), 600)))
  FROM (SELECT CASE WHEN c.state = 'closed' AND c.since < clock_timestamp() - interval '5 minutes' THEN 1
    ELSE c.openings + 1 END AS openings) n
  WHERE circuits.product_id = c.product_id AND circuits.account = c.account
$$;

-- Counts what processes tell of their calls, of each circuit: failures, successes since they last told, `in_a_row`
-- failures since the last success, which was `success_ago` ms ago, `trial` the opening that a trial belongs to. A closed
-- circuit opens at 5 failures in a row, or at 10 calls within 30 seconds of which half failed; a half-open one closes
-- at 3 successful trials and opens at a failed one. What is told of another state or opening comes too late.
CREATE OR REPLACE FUNCTION report_calls(batch jsonb) RETURNS TABLE (product_id text, account text, state text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  r record;
  c circuits;
BEGIN
  FOR r IN SELECT * FROM jsonb_to_recordset(batch) AS r (product_id text, account text, failures integer,
    successes integer, in_a_row integer, success_ago float8, trial integer, reason text, retry_after integer)
    ORDER BY product_id, account, trial
  LOOP
    INSERT INTO circuits (product_id, account, state)
    SELECT r.product_id, r.account, 'closed' WHERE EXISTS (SELECT FROM products WHERE id = r.product_id)
    ON CONFLICT DO NOTHING;
    SELECT * INTO c FROM circuits WHERE product_id = r.product_id AND account = r.account FOR UPDATE;
    IF c.state = 'half_open' AND r.trial = c.openings THEN
      IF r.failures > 0 THEN
        PERFORM open_circuit(c, r.reason, r.retry_after);
      ELSIF c.successes + r.successes >= 3 THEN
        UPDATE circuits SET state = 'closed', since = clock_timestamp(), retry_at = NULL, failures = 0, successes = 0,
          in_a_row = 0, window_at = clock_timestamp(), reason = NULL, updated_at = clock_timestamp()
        WHERE product_id = r.product_id AND account = r.account;
      ELSE
        UPDATE circuits SET successes = c.successes + r.successes, updated_at = clock_timestamp()
        WHERE product_id = r.product_id AND account = r.account;
      END IF;
    ELSIF c.state = 'closed' AND r.trial IS NULL AND r.failures > 0 THEN
      IF c.window_at < clock_timestamp() - interval '30 seconds' THEN
        c.failures := 0;
        c.successes := 0;
        c.window_at := clock_timestamp();
      END IF;
      c.failures := c.failures + r.failures;
      c.successes := c.successes + r.successes;
      -- A success ends the row of other processes' failures only when it came after them. Failures an hour apart are
      -- not in a row.
      c.in_a_row := r.in_a_row + CASE WHEN c.updated_at < greatest(clock_timestamp() - interval '1 hour',
        clock_timestamp() - make_interval(secs => r.success_ago / 1000)) THEN 0 ELSE c.in_a_row END;
      IF c.in_a_row >= 5 OR (c.failures + c.successes >= 10 AND c.failures >= c.successes) THEN
        PERFORM open_circuit(c, r.reason, r.retry_after);
      ELSE
        UPDATE circuits SET failures = c.failures, successes = c.successes, window_at = c.window_at,
          in_a_row = c.in_a_row, reason = r.reason, updated_at = clock_timestamp()
        WHERE product_id = r.product_id AND account = r.account;
      END IF;
    END IF;
    RETURN QUERY SELECT s.product_id, s.account, s.state FROM circuits s
    WHERE s.product_id = r.product_id AND s.account = r.account;
  END LOOP;
END $$;

-- Takes the one trial that may go out each second over all processes. `opening`: the one it belongs to, null when
-- another process was faster; `wait_ms`: until the next.
CREATE OR REPLACE FUNCTION claim_trial(product text, whose text) RETURNS TABLE (opening integer, wait_ms float8)
LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY
  UPDATE circuits c SET state = 'half_open', retry_at = clock_timestamp() + interval '1 second',
    since = CASE c.state WHEN 'open' THEN clock_timestamp() ELSE c.since END, updated_at = clock_timestamp()
  WHERE c.product_id = product AND c.account = whose AND c.state <> 'closed' AND c.retry_at <= clock_timestamp()
  RETURNING c.openings, 1000::float8;
  IF NOT FOUND THEN
    RETURN QUERY SELECT NULL::integer, extract(epoch FROM c.retry_at - clock_timestamp())::float8 * 1000
    FROM circuits c WHERE c.product_id = product AND c.account = whose AND c.state <> 'closed';
  END IF;
END $$;
