import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SectionMark } from "#app/ui/clause-card.tsx";
import type { TaskRow } from "#db/queries/plans/plan.server.ts";

/** Who leads what: the tasks under their lead units. */
export function Tasks({ tasks }: { tasks: TaskRow[] }) {
  const { t } = useLanguage();
  return (
    <div className="grid">
      {byLead(tasks).map(({ lead, list }) => (
        <div
          key={lead}
          className="grid gap-x-6 gap-y-1 border-t border-line py-3 first:border-t-0 first:pt-0 sm:grid-cols-[12rem_1fr]"
        >
          <h3 className={lead ? "font-semibold" : "font-normal text-muted"}>
            {lead || t("plan.tasks.noLead")}
          </h3>
          <ul className="grid content-start gap-x-8 gap-y-2 lg:grid-cols-2">
            {list.map((task) => (
              <Task key={task.id} task={task} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Task({ task }: { task: TaskRow }) {
  const { t } = useLanguage();
  return (
    <li>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span>{task.title}</span>
        <SectionMark section={task.section} />
      </p>
      {task.participants.length > 0 && (
        <p className="text-xs text-muted">
          {t("plan.tasks.with", { units: task.participants.join("、") })}
        </p>
      )}
    </li>
  );
}

function byLead(tasks: TaskRow[]): { lead: string; list: TaskRow[] }[] {
  const groups = new Map<string, TaskRow[]>();
  for (const task of tasks) {
    const lead = task.lead.join("、");
    const known = groups.get(lead);
    if (known) known.push(task);
    else groups.set(lead, [task]);
  }
  const list = [...groups].map(([lead, list]) => ({ lead, list }));
  return [...list.filter(({ lead }) => lead !== ""), ...list.filter(({ lead }) => lead === "")];
}
