import { Printer } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button } from "#app/ui/button.tsx";

/** Opens the browser's print dialog; without script it is not there, the browser's own menu is. */
export function PrintButton() {
  const { t } = useLanguage();
  return (
    <Button type="button" icon={Printer} className="with-script" onClick={() => window.print()}>
      {t("ui.print")}
    </Button>
  );
}
