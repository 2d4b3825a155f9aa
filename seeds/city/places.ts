/** A district with its parks; `share` is its part of the city's companies of a hundred. */
export interface District {
  name: string;
  share: number;
  parks: string[];
}

/** Where the demonstration's people are at home. */
export const DEMO_DISTRICT = "闵行区";

/** The two districts whose plans are loaded keep the areas that these name; of the others parks are made up. */
const DISTRICTS: [name: string, share: number][] = [
  ["浦东新区", 24],
  ["闵行区", 13],
  ["嘉定区", 9],
  ["徐汇区", 9],
  ["松江区", 8],
  ["杨浦区", 7],
  ["奉贤区", 5],
  ["青浦区", 5],
  ["宝山区", 4],
  ["静安区", 4],
  ["普陀区", 3],
  ["长宁区", 3],
  ["金山区", 2],
  ["虹口区", 2],
  ["黄浦区", 1],
  ["崇明区", 1],
];

const MADE_UP = ["示例科创园", "示例软件园", "示例生命科学园", "示例智造港"];

/** Every district with the areas inside it, from what is loaded and what is added. */
export function districtsOf(loaded: readonly { name: string; parent: string | null }[]): {
  districts: District[];
  /** Areas that are not loaded yet, in an order in which parents come first. */
  added: { name: string; kind: "district" | "park"; parent: string }[];
} {
  const known = new Set(loaded.map(({ name }) => name));
  const added: { name: string; kind: "district" | "park"; parent: string }[] = [];
  const districts = DISTRICTS.map(([name, share]) => {
    if (known.has(name)) return { name, share, parks: inside(name, loaded) };
    added.push({ name, kind: "district", parent: "上海市" });
    const parks = MADE_UP.map((park) => `${name.replace(/区$/, "")}${park}`);
    for (const park of parks) added.push({ name: park, kind: "park", parent: name });
    return { name, share, parks };
  });
  return { districts, added };
}

function inside(area: string, areas: readonly { name: string; parent: string | null }[]): string[] {
  return areas
    .filter(({ parent }) => parent === area)
    .flatMap(({ name }) => [name, ...inside(name, areas)])
    .sort();
}
