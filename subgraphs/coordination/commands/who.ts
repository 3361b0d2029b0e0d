import type { Who } from "../../../shared/commands/define-command.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { Report } from "../domain/report-machine.ts";

/** The election office of the county. */
export const electionOffice: Who<Report> = { standings: ["OFF"] };

/** The head of one end of a report: for anybody else it is not there to act on. */
const headOf = (end: "fromRegion" | "toRegion"): Who<Report> => ({
  standings: ["OFF", "UP"],
  may: ({ isHead, region }, report) => (isHead && report[end] === region ? null : refuse("NOT_FOUND")),
});

/** The head of the office that reports. */
export const headOfSender = headOf("fromRegion");

/** The head of the office above, which the report is for. */
export const headOfSuperior = headOf("toRegion");
