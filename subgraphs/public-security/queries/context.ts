import type { SubgraphContext } from "../../../shared/runtime/context.ts";
import type { SectionLoader } from "../../../shared/database/section-loader.ts";
import type { SecuritySections } from "../records/security-sections.ts";

/** Repositories and loaders of one request. */
export interface PublicSecurityData {
  readonly sections: SectionLoader<SecuritySections>;
}
export type PublicSecurityContext = SubgraphContext & PublicSecurityData;
