import { describe, expect, test } from "vitest";
import { createClassifier } from "#app/domain/sectors/classify.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";

const { classify } = createClassifier(readLexicon());
const first = (text: string) => classify(text)[0]?.key.split(".")[0] ?? "none";

/** Technology without its technical names, and businesses outside in words that sound like it. */
const TEXTS: Record<string, string[]> = {
  auto: ["Hydrogen-powered garbage trucks", "Driverless lorries for ports and mines"],
  ic: ["Wafer handling equipment for chip factories", "Low-power processors for earphones"],
  sensor: [
    "Gas detectors the size of a fingernail",
    "Lidar units that see two hundred metres in fog",
  ],
  biomed: [
    "Hearing aids that fit inside the ear canal",
    "Long-acting injections that replace daily pills for HIV",
    "Engineered immune cells that hunt down tumours",
  ],
  equipment: ["Patrol boats without a crew for coast guards", "Heat pumps for factories"],
  digital: ["Voice assistants that answer calls for clinics", "Firewalls for power plants"],
  robotics: ["Exoskeletons that help warehouse staff lift heavy boxes", "Robots that milk cows"],
  bci: ["Brain implants that let paralysed people move a cursor"],
  laser: ["Laser cutters for steel plates", "Ultrashort pulse lasers for glass cutting"],
  materials: ["Coatings that keep barnacles off ships", "Aerogel insulation for pipes"],
  future: ["Synthetic diesel made from air and water", "Superconducting magnets for fusion plants"],
  service: ["Patent lawyers for deep-tech start-ups", "Loans secured on patents"],
  none: [
    "A boat hire on the lake",
    "Battery-operated toys for toddlers",
    "Hand-made candles and soap",
  ],
};

describe.each(Object.entries(TEXTS))("in everyday English: %s", (sector, texts) => {
  test.each(texts)("%s", (text) => expect(first(text)).toBe(sector));
});

test("carts are no cell therapy", () => {
  expect(classify("Small carts, hand-painted").map(({ key }) => key)).toEqual([]);
});
