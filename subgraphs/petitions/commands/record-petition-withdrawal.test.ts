import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { endClocks, startClock } from "../../../shared/law/clocks.ts";
import { aPetition, book, day, HASH, momentOn, told } from "../../../test/harness/sample-records.ts";
import { recordPetitionWithdrawal } from "./record-petition-withdrawal.ts";

const received = day("2026-03-02");
const clocks = [RULE.P01, RULE.P02, RULE.P04].map((rule) => startClock(book, rule, received));
const withdraw = (input: object = {}): unknown =>
  told(
    recordPetitionWithdrawal.decide(
      aPetition({
        stage: "HANDLING",
        receivedOn: received,
        clocks: endClocks(clocks, [RULE.P01], received),
      }),
      { on: received, evidenceHash: HASH, isOwnWish: true, ...input },
      momentOn("2026-03-10"),
      {},
    ),
  );

test("ends every clock that runs, on the paper it rests on; what was met stays met", () => {
  expect(withdraw()).toMatchObject({
    set: {
      clocks: [
        { rule: "P01", end: "MET" },
        { rule: "P02", end: "DROPPED", endedOn: "2026-03-10" },
        { rule: "P04", end: "DROPPED", endedOn: "2026-03-10" },
      ],
      dueOn: null,
    },
    evidenceHash: HASH,
    facts: { on: "2026-03-02" },
  });
});

test.each([
  [{ isOwnWish: false }, "FIELD_NOT_ACCEPTABLE P23 evidenceHash"],
  [{ evidenceHash: "" }, "FIELD_NOT_ACCEPTABLE P23 evidenceHash"],
  [{ evidenceHash: HASH.slice(1) }, "FIELD_NOT_ACCEPTABLE P23 evidenceHash"],
  [{ on: "2026-03-01" }, "FIELD_NOT_ACCEPTABLE P23 on"],
  [{ on: "2026-03-11" }, "FIELD_NOT_ACCEPTABLE P23 on"],
])("is the petitioner's own wish, in writing, between receipt and today: not %j", (input, refusal) => {
  expect(withdraw(input)).toBe(refusal);
});

test("is recorded on the day itself", () => {
  expect(withdraw({ on: "2026-03-10" })).toMatchObject({ facts: { on: "2026-03-10" } });
});
