import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPetition, book, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { requestPetitionReexam } from "./request-petition-reexam.ts";
import { requestPetitionReview } from "./request-petition-review.ts";

// Delivered on 20 March: the 30th day is a Sunday, and the Monday after it, 20 April, is the last.
const delivered = day("2026-03-20");

describe.each([
  [requestPetitionReview, "REPLIED", "P06", "P07", "reviewAskedOn", null],
  [requestPetitionReexam, "REVIEWED", "P08", "P09", "reexamAskedOn", day("2026-03-18")],
] as const)("$name", (command, stage, window, rule, askedOn, reviewRepliedOn) => {
  const request = (on: string, over: Partial<PetitionCase> = {}): unknown =>
    told(
      command.decide(
        aPetition({
          stage,
          reviewRepliedOn,
          deliveredOn: delivered,
          clocks: [startClock(book, RULE[window], delivered)],
          ...over,
        }),
        { on },
        momentOn("2026-05-01"),
        {},
      ),
    );

  test.each(["2026-03-20", "2026-04-20"])("ends the window, and the superior's time runs from %s", (on) => {
    expect(request(on)).toMatchObject({
      set: {
        [askedOn]: on,
        clocks: [
          { rule: window, end: "MET" },
          { rule, startedOn: on, end: null },
        ],
        dueRule: rule,
      },
      facts: { on },
    });
  });

  test("is within 30 days of delivery, whenever it is recorded", () => {
    expect(request("2026-04-21")).toBe(`REVIEW_LATE ${window}`);
    expect(request("2026-03-19")).toBe("FIELD_NOT_ACCEPTABLE P23 on");
    expect(request("2026-05-02")).toBe("FIELD_NOT_ACCEPTABLE P23 on");
  });

  test("is of an opinion that was delivered", () => {
    expect(request("2026-03-20", { deliveredOn: null })).toBe(`CLOCK_NOT_MET ${window}`);
  });

  test("made in time and recorded when the opinion stood already, it is of the last look there was", () => {
    expect(request("2026-04-20", { stage: "FINAL" })).toMatchObject({ set: { [askedOn]: "2026-04-20" } });
    const other = reviewRepliedOn === null ? day("2026-03-18") : null;
    expect(request("2026-04-20", { stage: "FINAL", reviewRepliedOn: other })).toBe("ILLEGAL_TRANSITION P23");
  });
});
