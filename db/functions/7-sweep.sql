-- Settles deliveries that nobody finished: their process died, or their vendor never said. No report came in
-- time, so they end as ERROR and cost nothing. Returns how many.
CREATE OR REPLACE FUNCTION sweep_deliveries(older_than interval, rows_max integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[] := ARRAY(
    SELECT delivery_id FROM open_deliveries
    WHERE delivery_id < uuid_floor(now() - older_than) ORDER BY delivery_id LIMIT rows_max);
BEGIN
  IF cardinality(ids) = 0 THEN RETURN 0; END IF;
  PERFORM FROM record_outcomes((
    SELECT jsonb_build_object('attempts', '[]'::jsonb, 'learned', '[]'::jsonb, 'unsent', outcomes, 'outcomes', outcomes)
    FROM (
      SELECT jsonb_agg(jsonb_build_object('delivery_id', id, 'status', 'ERROR',
        'reason', 'sending was interrupted and no vendor reported it')) AS outcomes
      FROM unnest(ids) id
    ) swept));
  INSERT INTO delivery_events (delivery_id, kind) SELECT id, 'swept' FROM unnest(ids) id;
  RETURN cardinality(ids);
END $$;
