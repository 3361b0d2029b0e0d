import type { SubgraphContext } from "../../../shared/federation/context.ts";
import type { SectionLoader } from "../../../shared/federation/section-loader.ts";
import type { PublicitySection } from "../records/publicity-sections.ts";

/** Repositories and loaders of one request. */
export interface PublicityData {
  readonly sections: SectionLoader<PublicitySection>;
}
export type PublicityContext = SubgraphContext & PublicityData;
