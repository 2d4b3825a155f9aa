import { useLocation } from "@remix-run/react";
import { Download } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { buttonLook } from "#app/ui/button.tsx";

/** The list as it stands, with its filters, as a workbook or a CSV file. Plain links: the browser downloads them. */
export function CsvLink({ path }: { path: string }) {
  const { search } = useLocation();
  const { t } = useLanguage();
  const workbook = new URLSearchParams(search);
  workbook.set("format", "xlsx");
  return (
    <>
      <a href={`${path}?${workbook}`} download className={buttonLook({})}>
        <Download aria-hidden size={16} />
        {t("district.xlsx")}
      </a>
      <a href={`${path}${search}`} download className={buttonLook({})}>
        <Download aria-hidden size={16} />
        {t("district.csv")}
      </a>
    </>
  );
}

/** Sector keys as names in the reader's language, unknown ones as they are. */
export function sectorName(
  names: readonly { key: string; zh: string; en: string }[],
  key: string,
  locale: "zh" | "en",
): string {
  return names.find((sector) => sector.key === key)?.[locale] ?? key;
}
