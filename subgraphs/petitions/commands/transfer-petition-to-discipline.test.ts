import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPetition, book, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import type { CaseTransfer } from "../domain/striking-off.ts";
import { transferPetitionBeside } from "./transfer-petition-beside.ts";
import { transferPetitionToDiscipline } from "./transfer-petition-to-discipline.ts";
import { transferPetitionToPoliticalLegal } from "./transfer-petition-to-political-legal.ts";

const received = day("2026-03-02");
const registeredAt = new Date("2026-03-02T01:30:00Z");
const accused = aPetition({
  class: "ACCUSATION",
  topic: "BRIBERY",
  isKeyCase: true,
  handlingBody: "CIV",
  handlerId: "three",
  caseLeaderId: "four",
  receivedOn: received,
  clocks: [startClock(book, RULE.P01, received)],
});
const stated = {
  toRegion: "149900000000",
  avoidUnitIds: ["DIS@149921000000"],
  isUrgent: true,
  isRealName: false,
  material: "material",
  latenessReason: null,
};
const transfer = (
  command: typeof transferPetitionToDiscipline,
  { input = {}, over = {}, left = [], today = "2026-03-10" }: Partial<Given> = {},
): unknown =>
  told(
    command.decide({ ...accused, ...over }, { ...stated, ...input }, momentOn(today), {
      transfers: left,
      registeredAt,
    }),
  );
interface Given {
  readonly input: object;
  readonly over: Partial<PetitionCase>;
  readonly left: readonly CaseTransfer[];
  readonly today: string;
}
const sent = (type: string, state: string): readonly CaseTransfer[] => [{ type, state, returnReason: null }];

/** What every transfer states, whatever its type. */
const same = {
  toRegion: "149900000000",
  avoidUnitIds: ["DIS@149921000000"],
  isUrgent: true,
  materialId: "material",
  villageCode: accused.villageCode,
};

describe.each([
  [
    transferPetitionToDiscipline,
    "H1",
    "discipline",
    { topic: "BRIBERY", isRealName: "NO", isKeyCase: "YES" },
  ],
  [transferPetitionToPoliticalLegal, "H4", "coordination", { topic: "BRIBERY" }],
] as const)("$name", (command, type, to, facts) => {
  test("takes the petition from nobody while it is prepared, and goes with its facts alone", () => {
    expect(transfer(command)).toEqual({
      set: { latenessReason: null },
      transfer: {
        type,
        to,
        ...same,
        facts: { petitionNo: accused.petitionNo, ...facts },
        keptAs: "transferId",
      },
    });
  });

  test("leaves the time to route it running, and after its last day says why", () => {
    expect(transfer(command, { today: "2026-03-17" })).toMatchObject({ set: { latenessReason: null } });
    const late = { today: "2026-03-18" };
    expect(transfer(command, late)).toBe("LATENESS_REASON_REQUIRED P01 latenessReason");
    expect(transfer(command, { ...late, input: { latenessReason: "OTHER_BODY" } })).toMatchObject({
      set: { latenessReason: "OTHER_BODY" },
    });
  });

  test.each(["PREPARED", "APPROVED", "DELIVERED", "RECEIVED", "ACCEPTED", "CONCLUDED", "CLOSED"])(
    "is not made twice: one is %s",
    (state) => {
      expect(transfer(command, { left: sent(type, state) })).toBe("TRANSFER_OPEN P22");
      expect(transfer(command, { left: sent("H2", state) })).toMatchObject({ transfer: { type } });
    },
  );

  test.each(["RETURNED", "DROPPED"])("is made anew when the one before is %s", (state) => {
    expect(transfer(command, { left: sent(type, state) })).toMatchObject({ transfer: { type } });
  });
});

test.each(["APPEAL", "SUGGESTION"] as const)("discipline gets accusations, and no %s", (class_) => {
  const over = { class: class_ };
  expect(transfer(transferPetitionToDiscipline, { over })).toBe("WRONG_PARTY P16");
  expect(transfer(transferPetitionToPoliticalLegal, { over })).toMatchObject({ transfer: { type: "H4" } });
});

test.each([
  ["H1", "discipline", { topic: "BRIBERY", isRealName: "NO", isKeyCase: "YES" }],
  ["H2", "civil-affairs", { topic: "BRIBERY", peopleBand: "ONE" }],
  ["H3", "public-security", { topic: "BRIBERY", isImminent: "YES" }],
])("beside its own way %s goes to %s, and the petition is not touched", (type, to, facts) => {
  expect(transfer(transferPetitionBeside, { input: { type }, today: "2026-03-18" })).toEqual({
    transfer: { type, to, ...same, facts: { petitionNo: accused.petitionNo, ...facts } },
  });
  expect(transfer(transferPetitionBeside, { input: { type }, left: sent(type, "DELIVERED") })).toBe(
    "TRANSFER_OPEN P22",
  );
});

test.each([
  ["BRIBERY", "BRIBERY"],
  ["PROCEDURE", "PETITION"],
] as const)("a report upward of %s says when the matter was known, not when it was sent", (topic, kind) => {
  expect(transfer(transferPetitionBeside, { input: { type: "H11" }, over: { topic } })).toEqual({
    transfer: {
      type: "H11",
      to: "coordination",
      ...same,
      facts: { kind, occurredAt: registeredAt.toISOString(), registerNo: accused.petitionNo, topic },
    },
  });
});
