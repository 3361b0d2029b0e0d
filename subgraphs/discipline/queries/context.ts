import type { SubgraphContext } from "../../../shared/runtime/context.ts";
import type { SectionLoader } from "../../../shared/database/section-loader.ts";
import type { DisciplineSections } from "../records/discipline-sections.ts";

/** Loaders of one request. */
export interface DisciplineData {
  readonly sections: SectionLoader<DisciplineSections>;
}
export type DisciplineContext = SubgraphContext & DisciplineData;
