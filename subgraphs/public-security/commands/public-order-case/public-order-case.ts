import { defineRecord } from "../../../../shared/commands/record.ts";
import { CASE_MACHINES } from "../../domain/public-order-case-machine.ts";
import { PublicOrderCase } from "../../queries/case-types.ts";
import { toCase } from "../../queries/to-security.ts";
import { caseNumbering } from "../../records/numbering.ts";
import { PublicOrderCaseRecord } from "../../records/public-order-case-record.ts";
import { caseVisibility } from "../../records/security-visibility.ts";

/** A public-order case (治安案件), for public security's own people: what commands act on. */
export const publicOrderCase = defineRecord({
  kind: "publicOrderCase",
  entity: PublicOrderCaseRecord,
  dataClass: "C3",
  machines: CASE_MACHINES,
  visible: caseVisibility,
  recusal: "CONFLICT_OF_INTEREST",
  numbering: caseNumbering,
  type: () => PublicOrderCase,
  show: toCase,
});
