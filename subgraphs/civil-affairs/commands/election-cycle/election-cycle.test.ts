import { aPerson, anElectionCycle, momentOn, told } from "../../../../test/harness/sample-records.ts";
import { closeElectionCycle } from "./close-election-cycle.ts";
import { openElectionCycle } from "./open-election-cycle.ts";

const moment = momentOn("2026-03-10");

test("one cycle at a time, by a document, from a day to a later one", () => {
  const open = (over: object, isOpen = false, isHead = true): unknown =>
    told(
      openElectionCycle.decide(
        null,
        {
          ordinal: 14,
          startsOn: "2026-03-10",
          endsOn: "2026-09-10",
          documentNo: "示政发〔2026〕1号",
          ...over,
        },
        momentOn("2026-03-10", { isHead }),
        { isOpen },
      ),
    );
  expect(open({})).toEqual({
    set: {
      villageCode: "149921000000",
      ordinal: 14,
      year: 2026,
      startsOn: "2026-03-10",
      endsOn: "2026-09-10",
      basisDoc: "示政发〔2026〕1号",
    },
    facts: { documentNo: "示政发〔2026〕1号" },
  });
  expect(open({}, false, false)).toMatch(/^NOT_AUTHORISED/);
  expect(open({}, true)).toBe("CYCLE_OPEN E17 ordinal");
  expect(open({ ordinal: 0 })).toBe("FIELD_NOT_ACCEPTABLE E17 ordinal");
  expect(open({ endsOn: "2026-03-10" })).toBe("FIELD_NOT_ACCEPTABLE E17 endsOn");
  expect(open({ documentNo: "?" })).toBe("FIELD_NOT_ACCEPTABLE E17 documentNo");
});

test("closed when no election of it is under way, by the head", () => {
  const inTheWay = (underWay: number): unknown =>
    closeElectionCycle.ready!(anElectionCycle(), moment, { underWay }).map(({ refusal }) => refusal.code);
  expect(inTheWay(1)).toEqual(["ELECTIONS_UNDER_WAY"]);
  expect(inTheWay(0)).toEqual([]);
  expect(told(closeElectionCycle.decide(anElectionCycle(), {}, moment, {}))).toEqual({ set: {} });
  expect(told(closeElectionCycle.by.may!(aPerson(), anElectionCycle()))).toMatch(/^NOT_AUTHORISED/);
  expect(closeElectionCycle.by.may!(aPerson({ isHead: true }), anElectionCycle())).toBeNull();
});
