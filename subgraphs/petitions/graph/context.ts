import type { SubgraphContext } from "../../../shared/federation/context.ts";
import type { SectionLoader } from "../../../shared/federation/section-loader.ts";
import type { CaseReader } from "../records/case-list.ts";
import type { PetitionSection } from "../records/petition-sections.ts";

/** Repositories and loaders of one request. */
export interface PetitionsData {
  readonly sections: SectionLoader<PetitionSection>;
  readonly reader: CaseReader;
}
export type PetitionsContext = SubgraphContext & PetitionsData;
