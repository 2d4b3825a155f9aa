/** How large a made-up city is; each is a count of rows. */
export interface Scale {
  applications: number;
  resources: number;
  /** Providers that the resources belong to. */
  operators: number;
  deals: number;
  events: number;
}

const CITY: Scale = {
  applications: 20_000,
  resources: 2_000,
  operators: 600,
  deals: 200_000,
  events: 2_000_000,
};

/** A tenth of a city is a town, a hundredth a village. */
export const SCALES = { city: CITY, town: part(10), village: part(100) } as const;
export type ScaleName = keyof typeof SCALES;

function part(share: number): Scale {
  return {
    applications: CITY.applications / share,
    resources: CITY.resources / share,
    operators: CITY.operators / share,
    deals: CITY.deals / share,
    events: CITY.events / share,
  };
}
