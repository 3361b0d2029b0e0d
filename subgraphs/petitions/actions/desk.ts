import type { DeedFrame } from "../../../shared/deeds/deed.ts";
import type { Office } from "../../../shared/hand-over/office.ts";
import type { RegionScope } from "../../../shared/region-scope/region-scope.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import type { CaseReader } from "../records/case-list.ts";

/** What a deed on a petition is done with: the person, their reach, and the office. */
export interface PetitionsDesk {
  readonly frame: DeedFrame;
  readonly office: Office;
  readonly scope: RegionScope;
  readonly reader: CaseReader;
}

/** What every deed on a petition answers: the petition as it is then. */
export interface CaseAnswer {
  readonly kind: "done";
  readonly petition: PetitionCase;
  /** The slip it set going, when it did. */
  readonly transferNo: string | null;
}
