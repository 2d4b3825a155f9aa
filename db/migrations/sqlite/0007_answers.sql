ALTER TABLE `deals` ADD `answer` text;--> statement-breakpoint
CREATE INDEX `deals_answers` ON `deals` (`resource_id`,`answer`,`created_at`);
--> statement-breakpoint
UPDATE `deals` SET `answer` = (
  SELECT CASE WHEN e.`kind` <> 'deal.expired' AND (json_extract(e.`payload`, '$.due') IS NULL OR e.`at` <= json_extract(e.`payload`, '$.due')) THEN 'in_time' ELSE 'late' END
  FROM `events` e
  WHERE e.`subject` = 'deal' AND e.`subject_id` = `deals`.`id` AND e.`kind` IN ('deal.introduced', 'deal.declined', 'deal.expired') AND json_extract(e.`payload`, '$.from') = 'interested'
  ORDER BY e.`at` DESC, e.`id` DESC
  LIMIT 1
)
WHERE `started_by` = 'startup' AND `state` <> 'interested';
