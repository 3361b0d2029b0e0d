import { aReport, momentOn, told } from "../../../test/harness/sample-records.ts";
import { INSTRUCTIONS } from "../domain/words.ts";
import { closeUpwardReport } from "./close-upward-report.ts";
import { followUpUpwardReport } from "./follow-up-upward-report.ts";
import { instructUpwardReport } from "./instruct-upward-report.ts";
import { receiveUpwardReport } from "./receive-upward-report.ts";

const moment = momentOn("2026-03-10", { subject: "two" });

test.each(INSTRUCTIONS)("what the superior asks for is kept, and is its reason: %s", (instruction) => {
  const decided = instructUpwardReport.decide(aReport({ state: "RECEIVED" }), { instruction }, moment, {});
  expect(told(decided)).toEqual({ set: { instructionCode: instruction }, reasonCode: instruction });
});

test("receiving keeps who received it", () => {
  const decided = receiveUpwardReport.decide(aReport({ state: "SENT" }), {}, moment, {});
  expect(told(decided)).toEqual({ set: { receivedBy: "two" } });
});

test.each([followUpUpwardReport, closeUpwardReport])("$name changes nothing but the state", (command) => {
  const report = aReport({ sentBy: "one", receivedBy: "two", instructionCode: INSTRUCTIONS[0] });
  expect(told(command.decide(report, {}, moment, {}))).toEqual({ set: {} });
});
