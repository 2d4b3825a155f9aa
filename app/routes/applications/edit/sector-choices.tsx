import { ChevronRight } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Checkbox } from "#app/ui/choice.tsx";

interface Suggestion {
  key: string;
  words: string[];
}

interface SuggestionsProps {
  suggested: Suggestion[];
  names: ReadonlyMap<string, string>;
  chosen: string[];
}

const MOST_WORDS = 10;

/** The sectors that the text speaks of, each with the words that say so. */
export function Suggestions({ suggested, names, chosen }: SuggestionsProps) {
  return (
    <div className="grid gap-1">
      {suggested.map(({ key, words }) => (
        <Checkbox
          key={key}
          name="sectors"
          value={key}
          defaultChecked={chosen.includes(key)}
          label={names.get(key) ?? key}
          hint={
            <span className="flex flex-wrap gap-1 pt-0.5">
              {words.slice(0, MOST_WORDS).map((word) => (
                <mark key={word}>{word}</mark>
              ))}
            </span>
          }
        />
      ))}
    </div>
  );
}

interface SectorNode {
  key: string;
  name: string;
  parent: string | null;
}

/** Every other sector, by industry; those with a choice inside stand open. */
export function SectorTree({ tree, chosen }: { tree: SectorNode[]; chosen: string[] }) {
  const keys = new Set(tree.map((node) => node.key));
  const tops = tree.filter((node) => node.parent === null || !keys.has(node.parent));
  return (
    <div className="grid divide-y divide-line border-y border-line">
      {tops.map((top) => (
        <Branch key={top.key} top={top} below={descendants(top.key, tree)} chosen={chosen} />
      ))}
    </div>
  );
}

function Branch({
  top,
  below,
  chosen,
}: {
  top: SectorNode;
  below: SectorNode[];
  chosen: string[];
}) {
  const { t } = useLanguage();
  if (below.length === 0) return <SectorBox node={top} chosen={chosen} label={top.name} />;
  const inside = [top, ...below].filter((node) => chosen.includes(node.key)).length;
  return (
    <details open={inside > 0} className="group">
      <summary className="flex min-h-10 items-center gap-2 text-base">
        <ChevronRight
          aria-hidden
          size={16}
          className="shrink-0 text-muted transition-transform group-open:rotate-90"
        />
        <span className="flex-1">{top.name}</span>
        <span className="text-xs text-muted tabular-nums">{below.length}</span>
      </summary>
      <div className="grid pb-2 pl-6 sm:grid-cols-2 sm:gap-x-6">
        <SectorBox
          node={top}
          chosen={chosen}
          label={t("apply.sectors.whole", { name: top.name })}
        />
        {below.map((node) => (
          <SectorBox key={node.key} node={node} chosen={chosen} label={node.name} />
        ))}
      </div>
    </details>
  );
}

function SectorBox({ node, chosen, label }: { node: SectorNode; chosen: string[]; label: string }) {
  return (
    <Checkbox
      name="sectors"
      value={node.key}
      defaultChecked={chosen.includes(node.key)}
      label={label}
    />
  );
}

function descendants(key: string, tree: SectorNode[]): SectorNode[] {
  return tree
    .filter((node) => node.parent === key)
    .flatMap((node) => [node, ...descendants(node.key, tree)]);
}
