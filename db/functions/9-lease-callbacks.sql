-- Takes callbacks that are due, for `lease`: of each endpoint at most its window's free places, from the endpoint
-- after `after_id` on and around, so that neither a slow endpoint nor a full one keeps the others waiting.
-- `windows`: endpoint id → free places, of those the caller knows. `failing_max`: places for all that fail just now.
-- A callback waits for an earlier one of its delivery and endpoint: it is looked at again when that one is, or is
-- woken by its end. What is due for an endpoint that is off or gone is held. `all_seen`: no endpoint is left to look at.
CREATE OR REPLACE FUNCTION lease_callbacks(after_id uuid, windows jsonb, window_new integer, rows_max integer,
  failing_max integer, endpoints_max integer, lease interval)
RETURNS TABLE (leased uuid[], next_position uuid, all_seen boolean) LANGUAGE plpgsql SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off
  SET enable_mergejoin = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_variable
DECLARE
  moment timestamptz := clock_timestamp();
  present uuid := after_id;
  wrapped boolean := false;
  endpoint record;
  next_id uuid;
  free integer;
  taken uuid[];
BEGIN
  leased := '{}';
  all_seen := false;
  FOR step IN 1..endpoints_max LOOP
    next_id := (SELECT c.endpoint_id FROM callbacks c WHERE c.due_at IS NOT NULL AND c.endpoint_id > present
      ORDER BY c.endpoint_id LIMIT 1);
    IF next_id IS NULL AND NOT wrapped THEN
      wrapped := true;
      present := '00000000-0000-0000-0000-000000000000';
      CONTINUE;
    END IF;
    all_seen := next_id IS NULL OR (wrapped AND next_id > after_id);
    EXIT WHEN all_seen OR cardinality(leased) >= rows_max;
    present := next_id;
    SELECT e.disabled_at IS NULL AS is_on, e.failing_since IS NOT NULL AS failing INTO endpoint
    FROM callback_endpoints e WHERE e.id = present;
    IF endpoint.is_on IS NOT TRUE THEN
      UPDATE callbacks c SET state = 'held', due_at = NULL WHERE c.id = ANY (ARRAY(
        SELECT d.id FROM callbacks d WHERE d.endpoint_id = present AND d.due_at <= moment
        ORDER BY d.due_at LIMIT rows_max FOR UPDATE SKIP LOCKED));
      CONTINUE;
    END IF;
    free := least(coalesce((windows ->> present::text)::integer, CASE WHEN endpoint.failing THEN 1 ELSE window_new END),
      rows_max - cardinality(leased), CASE WHEN endpoint.failing THEN failing_max END);
    CONTINUE WHEN free <= 0;
    -- Some more than there are places, as some of them may have to wait.
    WITH due AS MATERIALIZED (
      SELECT d.id, d.delivery_id, d.due_at FROM callbacks d WHERE d.endpoint_id = present AND d.due_at <= moment
      ORDER BY d.due_at LIMIT free + 16 FOR UPDATE SKIP LOCKED
    ), judged AS MATERIALIZED (
      SELECT d.id, b.due_at AS waits_until, row_number() OVER (PARTITION BY b.due_at IS NULL ORDER BY d.due_at) AS turn
      FROM due d LEFT JOIN LATERAL (
        SELECT max(e.due_at) AS due_at FROM callbacks e
        WHERE e.delivery_id = d.delivery_id AND e.endpoint_id = present AND e.state = 'pending' AND e.id < d.id OFFSET 0
      ) b ON true
    ), moved AS (
      UPDATE callbacks c SET due_at = greatest(j.waits_until, moment + lease),
        attempts = c.attempts + (j.waits_until IS NULL)::integer
      FROM judged j WHERE c.id = j.id AND c.id = ANY (ARRAY(SELECT u.id FROM judged u))
        AND (j.waits_until IS NOT NULL OR j.turn <= free)
      RETURNING c.id, j.waits_until IS NULL AS is_taken
    )
    SELECT coalesce(array_agg(m.id ORDER BY m.id) FILTER (WHERE m.is_taken), '{}') INTO taken FROM moved m;
    leased := leased || taken;
    IF endpoint.failing THEN failing_max := failing_max - cardinality(taken); END IF;
  END LOOP;
  next_position := present;
  RETURN NEXT;
END $$;
