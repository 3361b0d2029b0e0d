import type { SubgraphContext } from "../../../shared/runtime/context.ts";
import type { SectionLoader } from "../../../shared/database/section-loader.ts";
import type { CoordinationSections } from "../records/coordination-sections.ts";

/** Repositories and loaders of one request. */
export interface CoordinationData {
  readonly sections: SectionLoader<CoordinationSections>;
}
export type CoordinationContext = SubgraphContext & CoordinationData;
