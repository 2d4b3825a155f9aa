import { useLanguage } from "#app/platform/i18n/context.tsx";
import { isMessageKey, type Translate } from "#app/platform/i18n/translate.ts";
import { Notice } from "./notice.tsx";
import {
  carried,
  type FieldValues,
  OPENED,
  type ThreeValues,
  threeValues,
} from "./three-values.ts";
import type { TypedForm } from "./typed-form.ts";

interface OpenedWithProps {
  /** The field of the version, and the version that is saved now. */
  name?: string;
  version: number;
  /** What is saved now. */
  latest: FieldValues;
  form: TypedForm;
  conflict: boolean;
}

/**
 * The version that a form was opened with, and what stood in it then. After a conflict it goes on from what is saved
 * now; after any other refusal it stays as it was, so that what was saved meanwhile is still met.
 */
export function OpenedWith({ name = "version", version, latest, form, conflict }: OpenedWithProps) {
  const kept = conflict ? "" : form.text(name);
  return (
    <>
      <input type="hidden" name={name} value={kept || version} />
      <input
        type="hidden"
        name={OPENED}
        value={(!conflict && form.text(OPENED)) || carried(latest)}
      />
    </>
  );
}

interface ConflictProps {
  /** What is saved now, by field, as the form would show it. */
  latest: FieldValues;
  form: TypedForm;
  /** Of the fields that are told of, in words. */
  labels: Record<string, string>;
  /** Names of sectors, where the form has them. */
  sectors?: Readonly<Record<string, string>>;
}

/** What somebody else saved meanwhile: of each field that differs what is typed, what is saved, and what stood before. */
export function Conflict({ latest, form, ...words }: ConflictProps) {
  const { t } = useLanguage();
  const fields = threeValues(form.text(OPENED), { latest, mine: form.list });
  return (
    <Notice tone="warning" live title={t("form.conflict")}>
      <ThreeValuesList fields={fields} {...words} />
    </Notice>
  );
}

interface ThreeValuesListProps extends Pick<ConflictProps, "labels" | "sectors"> {
  fields: readonly ThreeValues[];
}

/** The three values of each field, side by side where there is room. */
export function ThreeValuesList({ fields, labels, sectors = {} }: ThreeValuesListProps) {
  const { t } = useLanguage();
  const told = fields.filter(({ name }) => labels[name] !== undefined);
  if (told.length === 0) return <p>{t("form.conflict.elsewhere")}</p>;
  return (
    <dl className="grid gap-3">
      {told.map(({ name, mine, theirs, before }) => (
        <div key={name}>
          <dt className="font-semibold">{labels[name]}</dt>
          <dd>
            <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-3">
              {(
                [
                  ["mine", mine],
                  ["theirs", theirs],
                  ["before", before],
                ] as const
              ).map(([whose, list]) => (
                <div key={whose} className="min-w-0">
                  <dt className="text-xs text-muted">{t(`form.conflict.${whose}`)}</dt>
                  <dd className="max-h-40 overflow-y-auto whitespace-pre-line wrap-anywhere">
                    {shown(name, list, { t, sectors }) || t("form.empty")}
                  </dd>
                </div>
              ))}
            </dl>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the words for the codes of a field stand. */
const CODES: Record<string, string> = {
  state: "resource.form.state",
  stage: "stage",
  stages: "stage",
  serves: "need",
  kinds: "need",
  main: "need",
  requires: "fact",
  instruments: "instrument",
  willingToMove: "apply.moving",
};

function shown(
  name: string,
  list: readonly string[],
  { t, sectors }: { t: Translate; sectors: Readonly<Record<string, string>> },
): string {
  const prefix = name.endsWith("Instrument") ? "instrument" : CODES[name];
  const word = (code: string) => {
    const key = `${prefix}.${code}`;
    if (isMessageKey(key)) return t(key);
    return code === "on" ? t("form.ticked") : (sectors[code] ?? code);
  };
  return list.map(word).join("\n");
}
