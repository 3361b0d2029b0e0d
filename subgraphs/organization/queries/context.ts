import type DataLoader from "dataloader";
import type { SubgraphContext } from "../../../shared/runtime/context.ts";
import type { SectionLoader } from "../../../shared/database/section-loader.ts";
import type { OrganizationSection } from "../records/village-sections.ts";
import type { CandidateRow, OfficialRow } from "../records/people.ts";

/** Repositories and loaders of one request. */
export interface OrganizationData {
  readonly sections: SectionLoader<OrganizationSection>;
  readonly officials: DataLoader<string, OfficialRow | null>;
  readonly candidates: DataLoader<string, CandidateRow | null>;
}
export type OrganizationContext = SubgraphContext & OrganizationData;
