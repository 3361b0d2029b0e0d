import type { SectionLoader } from "../../../shared/database/section-loader.ts";
import type { SubgraphContext } from "../../../shared/runtime/context.ts";
import type { AgricultureSections } from "../records/agriculture-sections.ts";

export interface AgricultureData {
  readonly sections: SectionLoader<AgricultureSections>;
}
export type AgricultureContext = SubgraphContext & AgricultureData;
