import type { ReportKind } from "./words.ts";
import { REPORT_KINDS } from "./words.ts";

/** What each department reports upward itself, and may therefore read; the office and the leaders read all. */
const OWN_KINDS: Readonly<Record<string, readonly ReportKind[]>> = {
  PET: ["PETITION"],
  DIS: ["BRIBERY"],
  PSB: ["INCIDENT"],
  PUB: ["OPINION"],
  CIV: ["INCIDENT", "OPINION"],
};

/**
 * The kinds of upward report a person reads: that a petition or a bribery matter was reported is as good as the matter.
 * A lead cadre answers for a village in C1 and reads none.
 */
export function readableReports(
  standings: ReadonlySet<string>,
  isLeadCadreOnly: boolean,
): readonly ReportKind[] {
  if (["OFF", "UP"].some((one) => standings.has(one)) || (standings.has("LDR") && !isLeadCadreOnly))
    return REPORT_KINDS;
  return REPORT_KINDS.filter((kind) =>
    Object.entries(OWN_KINDS).some(([one, kinds]) => standings.has(one) && kinds.includes(kind)),
  );
}
