import type { SubgraphContext } from "../../../shared/runtime/context.ts";
import type { SectionLoader } from "../../../shared/database/section-loader.ts";
import type { PetitionSections } from "../records/petition-sections.ts";

/** Loaders of one request. */
export interface PetitionsData {
  readonly sections: SectionLoader<PetitionSections>;
}
export type PetitionsContext = SubgraphContext & PetitionsData;
