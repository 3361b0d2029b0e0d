import type { RowOf } from "../../../shared/database/columns.ts";
import type { PetitionCaseRecord } from "../records/petition-case-record.ts";

/** A petition as the decisions see it: its row. Nobody who petitioned is in it. */
export type PetitionCase = RowOf<PetitionCaseRecord>;
