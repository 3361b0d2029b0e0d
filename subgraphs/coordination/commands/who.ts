import type { Who } from "../../../shared/commands/define-command.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { Report } from "../domain/report-machine.ts";

/** An election office that has one above it: the county's and the prefecture's. */
export const electionOffice: Who<Report> = { standings: ["OFF", "UP"] };

/** The head of one end of a report: for anybody else it is not there to act on. */
const headOf = (end: "fromRegion" | "toRegion"): Who<Report> => ({
  standings: ["OFF", "UP"],
  may: ({ isHead, region }, report) => (isHead && report[end] === region ? null : refuse("NOT_FOUND")),
});

/** The head of the office that reports. */
export const headOfSender = headOf("fromRegion");

/** The head of the office above, which the report is for. */
export const headOfSuperior = headOf("toRegion");

/** The office above, and the principal leader there: an instruction (批示) is the leader's to give. */
export const headOrLeaderAbove: Who<Report> = {
  standings: ["OFF", "UP", "PRINCIPAL"],
  may: ({ isHead, standings, region }, { toRegion }) =>
    (isHead || standings.has("PRINCIPAL")) && toRegion === region ? null : refuse("NOT_FOUND"),
};
