import type DataLoader from "dataloader";
import type { SubgraphContext } from "../../../shared/runtime/context.ts";
import type { SectionLoader } from "../../../shared/database/section-loader.ts";
import type { OrganizationSections } from "../records/village-sections.ts";
import type { OfficialRow } from "../records/people.ts";

/** Repositories and loaders of one request. */
export interface OrganizationData {
  readonly sections: SectionLoader<OrganizationSections>;
  readonly officials: DataLoader<string, OfficialRow | null>;
}
export type OrganizationContext = SubgraphContext & OrganizationData;
