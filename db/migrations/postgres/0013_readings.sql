-- What plans name becomes an indicator of its own; loading the registry of indicators then joins those that are one.
INSERT INTO indicators (key, name_zh, unit)
SELECT named.indicator, named.indicator, min(named.unit)
FROM (SELECT indicator, unit FROM targets UNION ALL SELECT indicator, unit FROM observations) named
WHERE NOT EXISTS (SELECT 1 FROM indicator_aliases known WHERE known.name = named.indicator)
GROUP BY named.indicator;--> statement-breakpoint
INSERT INTO indicator_aliases (name, indicator)
SELECT own.key, own.key FROM indicators own
WHERE own.name_en IS NULL AND NOT EXISTS (SELECT 1 FROM indicator_aliases known WHERE known.name = own.key);--> statement-breakpoint
UPDATE targets SET
  indicator_key = (SELECT known.indicator FROM indicator_aliases known WHERE known.name = targets.indicator),
  area = coalesce(targets.area, (SELECT plans.area FROM plans WHERE plans.slug = targets.plan));--> statement-breakpoint
-- Of an indicator that a plan only compares with an average, staff gave the difference.
INSERT INTO readings (id, indicator, area, value, unit, reference, as_of, source, audience, plan, by_user_id, created_at)
SELECT given.id, known.indicator, plans.area, given.value, given.unit,
  (SELECT max(aim.unit) FROM targets aim
    WHERE aim.plan = given.plan AND aim.indicator = given.indicator AND aim.kind = 'target' AND aim.comparator = 'relative'
      AND NOT EXISTS (SELECT 1 FROM targets plain WHERE plain.plan = aim.plan AND plain.indicator = aim.indicator
        AND plain.kind = 'target' AND plain.comparator <> 'relative')),
  given.observed_at, given.source, 'district', given.plan, given.by_user_id, given.created_at
FROM observations given
JOIN plans ON plans.slug = given.plan
JOIN indicator_aliases known ON known.name = given.indicator;--> statement-breakpoint
ALTER TABLE "observations" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "observations" CASCADE;--> statement-breakpoint
ALTER TABLE "targets" ALTER COLUMN "indicator_key" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "targets" ALTER COLUMN "area" SET NOT NULL;