import type { SubgraphContext } from "../../../shared/federation/context.ts";
import type { SectionLoader } from "../../../shared/federation/section-loader.ts";
import type { CivilAffairsSection } from "../records/village-sections.ts";

/** Repositories and loaders of one request. */
export interface CivilAffairsRecords {
  readonly sections: SectionLoader<CivilAffairsSection>;
}
export type CivilAffairsContext = SubgraphContext & CivilAffairsRecords;
