import { story as antingAuto } from "./providers/anting-auto.ts";
import { story as bioPlatform } from "./providers/bio-platform.ts";
import { story as futurePark } from "./providers/future-park.ts";
import { story as harbourIncubator } from "./providers/harbour-incubator.ts";
import { story as ipTalent } from "./providers/ip-talent.ts";
import { story as jiadingChips } from "./providers/jiading-chips.ts";
import { story as tideCapital } from "./providers/tide-capital.ts";
import { story as trustGuarantee } from "./providers/trust-guarantee.ts";
import type { ProviderStory } from "./story.ts";

/** Every fictional provider. */
export const providerStories: ProviderStory[] = [
  harbourIncubator,
  tideCapital,
  antingAuto,
  jiadingChips,
  bioPlatform,
  trustGuarantee,
  ipTalent,
  futurePark,
];
