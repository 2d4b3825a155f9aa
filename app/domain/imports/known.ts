/** What the product knows already and cells refer to. */
export interface Known {
  /** The day on which the file is read, an ISO day in Shanghai. */
  today: string;
  /** Names of areas that a folded name, full or short, may mean. */
  areas: ReadonlyMap<string, readonly string[]>;
  /** Keys of indicators, by their folded names in both languages and their aliases. */
  indicators: ReadonlyMap<string, string>;
  /** Keys of sectors by their folded names. */
  sectors: ReadonlyMap<string, string>;
  /** What the spellings of an organization's name share. */
  nameKey: (name: string) => string;
}
