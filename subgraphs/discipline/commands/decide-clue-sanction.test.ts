import { aClue, aPerson, momentOn, told } from "../../../test/harness/sample-records.ts";
import { SANCTION_CODES } from "../domain/words.ts";
import { decideClueSanction } from "./decide-clue-sanction.ts";
import { declineClueNotice } from "./decline-clue-notice.ts";
import { publishClueNotice } from "./publish-clue-notice.ts";

test.each([
  [decideClueSanction, "D11"],
  [publishClueNotice, "D13"],
  [declineClueNotice, "D13"],
] as const)("$name is the head's alone", ({ by }, rule) => {
  expect(by.may!(aPerson({ isHead: true }), aClue())).toBeNull();
  expect(told(by.may!(aPerson({ standings: new Set(["DIS", "CHIEF"]) }), aClue()))).toBe(`FOUR_EYES ${rule}`);
});

test.each(SANCTION_CODES)("the sanction is kept: %s", (sanctionCode) => {
  const decided = decideClueSanction.decide(aClue(), { sanctionCode }, momentOn("2026-03-10"), {});
  expect(told(decided)).toEqual({ set: { sanctionCode } });
});
