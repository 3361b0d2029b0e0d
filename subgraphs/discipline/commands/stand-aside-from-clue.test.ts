import { aClue, momentOn, officialsOf, told } from "../../../test/harness/sample-records.ts";
import { standAsideFromClue } from "./stand-aside-from-clue.ts";

const standAside = (official: string | null, isHead: boolean): unknown =>
  told(
    standAsideFromClue.decide(
      aClue({ handlerId: "one" }),
      { official },
      momentOn("2026-03-10", { subject: "one", isHead }),
      { officials: officialsOf({ two: "DIS" }) },
    ),
  );

test("oneself: the clue has no handler until it is given to another", () => {
  const aside = { set: { handlerId: null }, recusal: { official: "one" } };
  expect(standAside(null, false)).toEqual(aside);
  expect(standAside("one", false)).toEqual(aside);
});

test("another on the head's word alone; for anybody else there is no such clue", () => {
  expect(standAside("two", false)).toBe("NOT_FOUND C11 official");
  expect(standAside("nobody", true)).toBe("OFFICIAL_UNKNOWN C11 official");
  expect(standAside("two", true)).toEqual({ set: {}, recusal: { official: "two" } });
});
