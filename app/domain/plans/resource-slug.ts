/**
 * The registry's stable key of a body that plans name: its name without quotation marks, brackets,
 * spaces and the district's own name in front, so that two plans' spellings meet.
 *
 * @example resourceSlug("上海“大零号湾”创投基金") //=> "大零号湾创投基金"
 */
export function resourceSlug(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s"'“”‘’「」『』《》〈〉()[\]【】·・,、.。-]/g, "")
    .replace(/^(上海市|上海)(?=.{4})/, "")
    .toLowerCase();
}
