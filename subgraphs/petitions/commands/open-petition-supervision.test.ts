import { aPerson, aPetition, day, HASH, momentOn, told } from "../../../test/harness/sample-records.ts";
import { SUPERVISION_REASONS } from "../domain/words.ts";
import { closePetitionSupervision } from "./close-petition-supervision.ts";
import { givePetitionFeedback } from "./give-petition-feedback.ts";
import { openPetitionSupervision } from "./open-petition-supervision.ts";

test.each([openPetitionSupervision, closePetitionSupervision])("$name is not for the handler", ({ by }) => {
  const row = aPetition({ handlerId: "one" });
  expect(told(by.may!(aPerson({ subject: "one" }), row))).toBe("FOUR_EYES P11");
  expect(by.may!(aPerson({ subject: "two" }), row)).toBeNull();
});

test.each(SUPERVISION_REASONS)("the body is pressed for its reason: %s", (reason) => {
  const decided = openPetitionSupervision.decide(aPetition(), { reason }, momentOn("2026-03-10"), {});
  expect(told(decided)).toEqual({ set: { supervisionReason: reason }, reasonCode: reason });
});

test.each([
  [{ on: "2026-03-02" }, { set: {}, evidenceHash: HASH }],
  [{ on: "2026-03-10" }, { set: {}, evidenceHash: HASH }],
  [{ on: "2026-03-01" }, "FIELD_NOT_ACCEPTABLE P23 on"],
  [{ on: "2026-03-11" }, "FIELD_NOT_ACCEPTABLE P23 on"],
  [{ evidenceHash: "" }, "REPLY_WITHOUT_BASIS P11 evidenceHash"],
])("the body answers in writing, between receipt and today: %j", (input, expected) => {
  const decided = givePetitionFeedback.decide(
    aPetition({ receivedOn: day("2026-03-02") }),
    { on: "2026-03-10", evidenceHash: HASH, ...input },
    momentOn("2026-03-10"),
    {},
  );
  expect(told(decided)).toEqual(expected);
});

test("is closed by nobody who had a hand in handling it", () => {
  const close = (hands: readonly string[]): unknown =>
    told(
      closePetitionSupervision.decide(aPetition(), {}, momentOn("2026-03-10", { subject: "two" }), {
        hands: new Set(hands),
      }),
    );
  expect(close(["one", "two"])).toBe("FOUR_EYES P11");
  expect(close(["one"])).toEqual({ set: {} });
});
