import type { SubgraphContext } from "../../../shared/federation/context.ts";
import type { SectionLoader } from "../../../shared/federation/section-loader.ts";
import type { ClueReader } from "../records/clue-store.ts";
import type { DisciplineSection } from "../records/discipline-sections.ts";

/** Repositories and loaders of one request. */
export interface DisciplineData {
  readonly sections: SectionLoader<DisciplineSection>;
  readonly reader: ClueReader;
}
export type DisciplineContext = SubgraphContext & DisciplineData;
