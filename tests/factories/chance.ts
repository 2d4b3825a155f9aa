export { type Chance, chance } from "#app/packages/seeded-random/index.ts";
