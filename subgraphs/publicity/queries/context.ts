import type { SubgraphContext } from "../../../shared/runtime/context.ts";
import type { SectionLoader } from "../../../shared/database/section-loader.ts";
import type { PublicitySections } from "../records/publicity-sections.ts";

/** Repositories and loaders of one request. */
export interface PublicityData {
  readonly sections: SectionLoader<PublicitySections>;
}
export type PublicityContext = SubgraphContext & PublicityData;
