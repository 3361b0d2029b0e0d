import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPerson, aPetition, book, day, HASH, momentOn, told } from "../../../test/harness/sample-records.ts";
import { decidePetitionReexam } from "./decide-petition-reexam.ts";
import { decidePetitionReview } from "./decide-petition-review.ts";

const asked = day("2026-03-02");

describe.each([
  [decidePetitionReview, RULE.P07, { reviewRepliedOn: "2026-03-20", deliveredOn: null }],
  [decidePetitionReexam, RULE.P09, { terminatedOn: "2026-03-20" }],
] as const)("$name", (command, rule, set) => {
  const decide = (today: string, input: object = {}, hands: readonly string[] = []): unknown =>
    told(
      command.decide(
        aPetition({ handlerId: "one", deliveredOn: asked, clocks: [startClock(book, rule, asked)] }),
        { outcome: "EXPLAINED", evidenceHash: HASH, latenessReason: null, ...input },
        momentOn(today, { subject: "two" }),
        { hands: new Set(hands) },
      ),
    );

  test("keeps the opinion and ends its time", () => {
    expect(decide("2026-03-20")).toMatchObject({
      set: { ...set, outcome: "EXPLAINED", clocks: [{ rule, end: "MET" }] },
      reasonCode: "EXPLAINED",
      evidenceHash: HASH,
    });
  });

  test("is for nobody who handles it or had a hand in that", () => {
    const row = aPetition({ handlerId: "one" });
    expect(told(command.by.may!(aPerson({ subject: "one" }), row))).toBe(`FOUR_EYES ${rule}`);
    expect(command.by.may!(aPerson({ subject: "two" }), row)).toBeNull();
    expect(decide("2026-03-20", {}, ["two"])).toBe(`FOUR_EYES ${rule}`);
  });

  test("rests on a paper, and says why when it is late", () => {
    expect(decide("2026-03-20", { evidenceHash: "a" })).toBe("REPLY_WITHOUT_BASIS P18 evidenceHash");
    expect(decide("2026-04-30")).toBe(`LATENESS_REASON_REQUIRED ${rule} latenessReason`);
    expect(decide("2026-04-30", { latenessReason: "STAFFING" })).toMatchObject({
      set: { latenessReason: "STAFFING", clocks: [{ rule, end: "LATE" }] },
    });
  });
});
