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
            <span className="flex flex-wrap gap-1 pt-0.5 text-ink">
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
