import { holds, type Identity, type Naming } from "./naming.ts";

/** Written like a made-up name, and known to the trade: "LiDAR", "SaaS" and formulas do not come this far. */
const TRADE_WORDS = new Set(
  "DevOps MLOps MicroLED MiniLED NanoLED BioMEMS RoboTaxi Robotaxi AutoML TinyML PowerGaN LiDARs WiFi BlueTooth LoRaWAN GitHub ChipLet MicroOLED NearLink OpenRAN RoHS".split(
    " ",
  ),
);
/** Two words written as one ("LumiScan"), or a word and an abbreviation ("OpenAI"). */
const COINED = /\b(?:[A-Z]?[a-z]{2,}[A-Z][a-z]{2,}\w*|[A-Z][a-z]{2,}[A-Z]{2,}\w*)\b/g;
const MARKED = /([\p{L}\p{N}]{2,20})\s?[®™]/u;
const BRANDED =
  /(?:品牌|商标|产品名)(?:名称?)?\s?(?:(?:是|为|叫|:)\s?[“"「『《]?|[“"「『《])([\p{L}\p{N}]{2,12})/u;
const QUOTED =
  /[“"「『《]([\p{L}\p{N}]{2,20})[”"」』》]\s?(?:品牌|牌|商标|系列|App|APP|小程序|公众号)/u;
const LATIN_BRANDED =
  /\b(?:brand(?:ed)?|trademark|called|named)(?: as| is)? [“"']?([A-Z][\w-]{2,})/;

/** A brand of its own, or words that look like anybody's. */
export function brandIn(text: string, identity: Identity): Naming | null {
  const own = [...ownBrands(identity)].find((brand) => holds(text, brand));
  if (own !== undefined) return { kind: "brand", words: own };
  const coined = coinedIn(text)[0];
  if (coined !== undefined) return { kind: "brand", words: coined };
  for (const pattern of [MARKED, BRANDED, QUOTED, LATIN_BRANDED]) {
    const words = pattern.exec(text)?.[1];
    if (words !== undefined) return { kind: "brand", words };
  }
  return null;
}

/** What the title calls a brand, and how the company's name sounds. */
function ownBrands({ title, spellings }: Identity): Set<string> {
  const named = title.normalize("NFKC");
  const before = /(\p{Script=Han}{2,4}|[A-Za-z][\w-]{2,})牌/u.exec(named)?.[1];
  return new Set([...spellings, ...coinedIn(named), ...(before ? [before] : [])]);
}

function coinedIn(text: string): string[] {
  return [...text.matchAll(COINED)]
    .map(([word]) => word)
    .filter((word) => !TRADE_WORDS.has(word) && !isFormula(word));
}

const ELEMENTS =
  /^(?:(?:He|Li|Be|Ne|Na|Mg|Al|Si|Cl|Ar|Ca|Sc|Ti|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Kr|Rb|Sr|Zr|Nb|Mo|Tc|Ru|Rh|Pd|Ag|Cd|In|Sn|Sb|Te|Xe|Cs|Ba|La|Ce|Nd|Sm|Eu|Gd|Hf|Ta|Re|Os|Ir|Pt|Au|Hg|Tl|Pb|Bi|H|B|C|N|O|F|P|S|K|V|Y|I|W|U)\d*)+$/;

/** "InGaAs", "LiFePO4": a substance. */
function isFormula(word: string): boolean {
  return ELEMENTS.test(word);
}
