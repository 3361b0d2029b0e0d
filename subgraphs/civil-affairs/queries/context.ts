import type DataLoader from "dataloader";
import type { SubgraphContext } from "../../../shared/runtime/context.ts";
import type { SectionLoader } from "../../../shared/database/section-loader.ts";
import type { CandidateRow } from "../records/candidate-records.ts";
import type { CivilAffairsSections } from "../records/village-sections.ts";

/** Repositories and loaders of one request. */
export interface CivilAffairsRecords {
  readonly sections: SectionLoader<CivilAffairsSections>;
  readonly candidates: DataLoader<string, CandidateRow | null>;
}
export type CivilAffairsContext = SubgraphContext & CivilAffairsRecords;
