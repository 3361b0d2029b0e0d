import type { SectionLoader } from "../../../shared/database/section-loader.ts";
import type { SubgraphContext } from "../../../shared/runtime/context.ts";
import type { AgricultureSection } from "../records/agriculture-sections.ts";

export interface AgricultureData {
  readonly sections: SectionLoader<AgricultureSection>;
}
export type AgricultureContext = SubgraphContext & AgricultureData;
