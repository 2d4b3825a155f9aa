import { Check } from "lucide-react";
import { WISHES, type Wish } from "#app/domain/matching/wishes.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, type ButtonSize } from "#app/ui/button.tsx";

/** What can be asked of the district about a resource that nobody runs; what was asked can be taken back. */
export function WishButtons({ wishes, size }: { wishes: readonly Wish[]; size?: ButtonSize }) {
  const { t } = useLanguage();
  return WISHES.map((wish) => {
    const asked = wishes.includes(wish);
    return (
      <Button
        key={wish}
        name="act"
        value={asked ? `drop-${wish}` : wish}
        size={size}
        {...(asked ? { variant: "quiet", icon: Check, title: t("match.wish.drop") } : {})}
      >
        {t(asked ? `match.wished.${wish}` : `match.wish.${wish}`)}
      </Button>
    );
  });
}
