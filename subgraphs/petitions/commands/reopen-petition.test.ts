import { endClocks, startClock } from "../../../shared/law/clocks.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { takeStep } from "../../../shared/commands/machine.ts";
import { isRefusal } from "../../../shared/kernel/refusal.ts";
import { aPetition, book, day, HASH, momentOn, told } from "../../../test/harness/sample-records.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import type { ReopenReason } from "../domain/words.ts";
import { petition as definition } from "./petition.ts";
import { recordPetitionCarriedOut } from "./record-petition-carried-out.ts";
import { recordPetitionDelivery } from "./record-petition-delivery.ts";
import { replyToPetition } from "./reply-to-petition.ts";
import { reopenPetition } from "./reopen-petition.ts";

const accepted = day("2026-01-12");
const replied = day("2026-03-02");
const struckOff = aPetition({
  stage: "FINAL",
  ledgerState: "CANCELLED",
  cancelledOn: day("2026-04-20"),
  submittedBy: "one",
  struckOffBy: "two",
  handlingBody: "CIV",
  handlerId: "one",
  routedOn: accepted,
  acceptedOn: accepted,
  extendedDays: 10,
  repliedOn: replied,
  deliveredOn: replied,
  outcome: "EXPLAINED",
  clocks: [
    ...endClocks([startClock(book, RULE.P04, accepted)], [RULE.P04], replied),
    startClock(book, RULE.P06, replied),
  ],
});
const reopen = (reason: ReopenReason, over: Partial<PetitionCase> = {}): unknown =>
  told(reopenPetition.decide({ ...struckOff, ...over }, { reason }, momentOn("2026-06-01"), {}));
const clocksOf = (decided: unknown): string[] =>
  (decided as { set: PetitionCase }).set.clocks.map(({ rule, end, dueOn }) => `${rule} ${end ?? dueOn}`);

test("what a body had accepted is handled, answered and delivered anew, by a clock of its own", () => {
  const decided = reopen("NEW_FACTS") as { set: Partial<PetitionCase> };
  expect(decided).toMatchObject({
    set: {
      stage: "HANDLING",
      cancelledOn: null,
      struckOffBy: null,
      repliedOn: null,
      deliveredOn: null,
      outcome: null,
      extendedDays: null,
      dueRule: "P04",
      dueOn: "2026-07-31",
    },
    reasonCode: "NEW_FACTS",
    facts: { stage: "HANDLING" },
  });
  // The reply that had ended the first clock counts no more, or the second would be in time by it.
  expect(clocksOf(decided)).toEqual(["P04 REPLACED", "P06 DROPPED", "P04 2026-07-31"]);
  const back = { ...struckOff, ...decided.set, ledgerState: "REOPENED" } as PetitionCase;
  for (const event of ["extend", "mediate", "reply", "withdraw"])
    expect([event, isRefusal(takeStep(definition.machines, back, event))]).toEqual([event, false]);
  const opinion = {
    outcome: "SUPPORTED",
    evidenceHash: HASH,
    statesFactsGroundAndLaw: true,
    latenessReason: null,
  };
  const answered = replyToPetition.decide(back, opinion, momentOn("2026-07-01"), {}) as { set: PetitionCase };
  expect(clocksOf(answered).at(-1)).toBe("P04 MET");
  const delivered = recordPetitionDelivery.decide(
    { ...back, ...answered.set, stage: "REPLIED" } as PetitionCase,
    { on: day("2026-07-02") },
    momentOn("2026-07-02"),
    {},
  );
  expect(clocksOf(delivered).at(-1)).toBe("P06 2026-08-01");
});

test.each(["REDIRECTED", "NOT_ACCEPTED", "WITHDRAWN", "TRANSFERRED_PLC"] as const)(
  "what nobody had accepted is routed anew: %s",
  (stage) => {
    const clocks = endClocks([startClock(book, RULE.P01, accepted)], [RULE.P01], accepted);
    const decided = reopen("WRONG_PROCEDURE", { stage, acceptedOn: null, noticeOn: accepted, clocks });
    expect(decided).toMatchObject({
      set: { stage: "REGISTERED", handlingBody: "PET", routedOn: null, noticeOn: null, transferId: null },
    });
    expect(clocksOf(decided)).toEqual(["P01 REPLACED", "P01 2026-06-16"]);
  },
);

test.each(["REPLIED", "FINAL", "TERMINATED"] as const)(
  "what was promised is carried out, by a clock, and the opinion stands: %s",
  (stage) => {
    const decided = reopen("NOT_CARRIED_OUT", { stage, outcome: "SUPPORTED" }) as { set: PetitionCase };
    expect(decided.set).toMatchObject({ carriedOutOn: null, dueRule: "P24", dueOn: "2026-07-31" });
    expect(decided.set).not.toHaveProperty("stage");
    const done = recordPetitionCarriedOut.decide(
      { ...struckOff, ...decided.set, outcome: "SUPPORTED" } as PetitionCase,
      { on: day("2026-08-01") },
      momentOn("2026-08-04"),
      {},
    );
    expect(clocksOf(done).at(-1)).toBe("P24 LATE");
  },
);

test.each([
  ["NEW_FACTS", "TERMINATED", "SUPPORTED", "TERMINATED_MATTER P10"],
  ["NOT_CARRIED_OUT", "TERMINATED", "NOT_SUPPORTED", "TERMINATED_MATTER P10"],
  ["NOT_CARRIED_OUT", "FINAL", "EXPLAINED", "FIELD_NOT_ACCEPTABLE P22 reason"],
] as const)("does not come back for %s at %s, %s", (reason, stage, outcome, refusal) => {
  expect(reopen(reason, { stage, outcome })).toBe(refusal);
});
