import { ChevronRight } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Checkbox } from "./choice.tsx";

export interface SectorNode {
  key: string;
  name: string;
  parent: string | null;
}

interface SectorTreeProps {
  tree: readonly SectorNode[];
  chosen: readonly string[];
  /** Keys that have a check box elsewhere on the page already. */
  without?: readonly string[];
  /** Name of what is submitted. */
  name?: string;
}

/** Sectors by industry, as check boxes; industries with a choice inside stand open. */
export function SectorTree({ tree, chosen, without = [], name = "sectors" }: SectorTreeProps) {
  return (
    <div className="grid divide-y divide-line border-y border-line">
      {tree
        .filter((node) => node.parent === null)
        .map((top) => (
          <Branch
            key={top.key}
            top={top}
            nodes={[top, ...descendants(top.key, tree)].filter(({ key }) => !without.includes(key))}
            chosen={chosen}
            name={name}
          />
        ))}
    </div>
  );
}

interface BranchProps {
  top: SectorNode;
  /** What of the branch has a check box, the branch itself first. */
  nodes: SectorNode[];
  chosen: readonly string[];
  name: string;
}

function Branch({ top, nodes, chosen, name }: BranchProps) {
  const { t } = useLanguage();
  function box(node: SectorNode, label: string) {
    return (
      <Checkbox
        key={node.key}
        name={name}
        value={node.key}
        defaultChecked={chosen.includes(node.key)}
        label={label}
      />
    );
  }
  const [first] = nodes;
  if (!first) return null;
  if (nodes.length === 1) {
    return <div className="flex min-h-10 items-center">{box(first, first.name)}</div>;
  }
  const inside = nodes.filter((node) => chosen.includes(node.key)).length;
  return (
    <details open={inside > 0} className="group">
      <summary className="flex min-h-10 items-center gap-2 text-base">
        <ChevronRight
          aria-hidden
          size={16}
          className="shrink-0 text-muted transition-transform group-open:rotate-90"
        />
        <span className="flex-1">{top.name}</span>
        {inside > 0 && (
          <span className="text-xs font-semibold text-accent-strong">
            {t("resource.form.sectors.chosen", { count: inside })}
          </span>
        )}
        <span className="text-xs text-muted tabular-nums">{nodes.length}</span>
      </summary>
      <div className="grid pb-2 pl-6 sm:grid-cols-2 sm:gap-x-6">
        {nodes.map((node) =>
          box(node, node === top ? t("apply.sectors.whole", { name: top.name }) : node.name),
        )}
      </div>
    </details>
  );
}

function descendants(key: string, tree: readonly SectorNode[]): SectorNode[] {
  return tree
    .filter((node) => node.parent === key)
    .flatMap((node) => [node, ...descendants(node.key, tree)]);
}
