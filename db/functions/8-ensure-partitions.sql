-- Makes the monthly partitions from `months_back` before this month to three months ahead; run at every migration and
-- daily. Pages of deliveries keep room for two versions of each row.
DROP FUNCTION IF EXISTS ensure_partitions();
CREATE OR REPLACE FUNCTION ensure_partitions(months_back integer DEFAULT 1) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  month timestamptz;
  parent text;
BEGIN
  FOR step IN -months_back..3 LOOP
    month := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => step)) AT TIME ZONE 'UTC';
    FOREACH parent IN ARRAY ARRAY['deliveries', 'delivery_events', 'callbacks', 'callback_attempts'] LOOP
      EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L) WITH (fillfactor = %s)',
        parent || '_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM'), parent, uuid_floor(month),
        uuid_floor((month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC'),
        CASE parent WHEN 'deliveries' THEN 45 WHEN 'callbacks' THEN 45 ELSE 100 END);
    END LOOP;
  END LOOP;
END $$;
