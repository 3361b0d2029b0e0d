import type { SubgraphContext } from "../../../shared/federation/context.ts";
import type { SectionLoader } from "../../../shared/federation/section-loader.ts";
import type { SecuritySection } from "../records/security-sections.ts";

/** Repositories and loaders of one request. */
export interface PublicSecurityData {
  readonly sections: SectionLoader<SecuritySection>;
}
export type PublicSecurityContext = SubgraphContext & PublicSecurityData;
