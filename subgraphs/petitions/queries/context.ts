import type { SubgraphContext } from "../../../shared/federation/context.ts";
import type { SectionLoader } from "../../../shared/federation/section-loader.ts";
import type { PetitionSection } from "../records/petition-sections.ts";

/** Loaders of one request. */
export interface PetitionsData {
  readonly sections: SectionLoader<PetitionSection>;
}
export type PetitionsContext = SubgraphContext & PetitionsData;
