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
DROP TABLE `observations`;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_targets` (
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`position` integer NOT NULL,
	`section` text NOT NULL,
	`indicator` text NOT NULL,
	`indicator_key` text NOT NULL,
	`area` text NOT NULL,
	`kind` text NOT NULL,
	`comparator` text NOT NULL,
	`value` real NOT NULL,
	`upper` real,
	`unit` text NOT NULL,
	`reference` text,
	`year` integer,
	`said` text,
	`note` text,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`indicator_key`) REFERENCES `indicators`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_targets`("id", "plan", "position", "section", "indicator", "indicator_key", "area", "kind", "comparator", "value", "upper", "unit", "reference", "year", "said", "note") SELECT "id", "plan", "position", "section", "indicator", "indicator_key", "area", "kind", "comparator", "value", "upper", "unit", "reference", "year", "said", "note" FROM `targets`;--> statement-breakpoint
DROP TABLE `targets`;--> statement-breakpoint
ALTER TABLE `__new_targets` RENAME TO `targets`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `targets_plan` ON `targets` (`plan`,`position`);--> statement-breakpoint
CREATE INDEX `targets_indicator` ON `targets` (`indicator_key`,`area`);