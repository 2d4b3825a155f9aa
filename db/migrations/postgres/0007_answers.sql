ALTER TABLE "deals" ADD COLUMN "answer" text;--> statement-breakpoint
CREATE INDEX "deals_answers" ON "deals" USING btree ("resource_id","answer","created_at");
--> statement-breakpoint
UPDATE deals SET answer = (
  SELECT CASE WHEN e.kind <> 'deal.expired' AND ((e.payload->>'due')::bigint IS NULL OR (extract(epoch FROM e.at) * 1000)::bigint <= (e.payload->>'due')::bigint) THEN 'in_time' ELSE 'late' END
  FROM events e
  WHERE e.subject = 'deal' AND e.subject_id = deals.id AND e.kind IN ('deal.introduced', 'deal.declined', 'deal.expired') AND e.payload->>'from' = 'interested'
  ORDER BY e.at DESC, e.id DESC
  LIMIT 1
)
WHERE started_by = 'startup' AND state <> 'interested';
