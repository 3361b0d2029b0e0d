import { isRefusal } from "../../../shared/errors/refusal.ts";
import { LEDGER_STEPS, nextState, STAGE_STEPS, SUPERVISION_STEPS } from "./petition-machine.ts";
import { LEDGER_STATES, STAGES, SUPERVISION } from "./words.ts";

type Steps = Readonly<Record<string, { from: readonly string[]; to: string }>>;
const MACHINES: readonly [string, Steps, readonly string[], string][] = [
  ["stages", STAGE_STEPS, STAGES, "REGISTERED"],
  ["ledger", LEDGER_STEPS, LEDGER_STATES, "OPEN"],
  ["supervision", SUPERVISION_STEPS, SUPERVISION, "NONE"],
];

describe.each(MACHINES)("the machine of %s", (_, steps, states, start) => {
  const pairs = states.flatMap((state) => Object.keys(steps).map((event) => [state, event] as const));

  test("lets every event happen from its states and refuses it from all others, naming what is allowed", () => {
    for (const [state, event] of pairs) {
      const step = steps[event]!;
      const next = nextState(steps as never, state as never, event) as unknown;
      if (step.from.includes(state)) {
        expect([state, event, next]).toEqual([state, event, step.to === "same" ? state : step.to]);
        continue;
      }
      expect([state, event, next]).toMatchObject([
        state,
        event,
        { code: "ILLEGAL_TRANSITION", from: state, rule: "P23" },
      ]);
      const allowed = (next as { allowed: string[] }).allowed;
      expect(allowed).toEqual(Object.keys(steps).filter((one) => steps[one]!.from.includes(state)));
    }
    expect(pairs.length).toBe(states.length * Object.keys(steps).length);
  });

  test("refuses every pair of states that no event joins", () => {
    for (const from of states) {
      for (const to of states) {
        const joined = Object.values(steps).some(
          (step) => step.from.includes(from) && (step.to === to || (step.to === "same" && from === to)),
        );
        const reached = Object.keys(steps).some(
          (event) => (nextState(steps as never, from as never, event) as unknown) === to,
        );
        expect([from, to, reached]).toEqual([from, to, joined]);
      }
    }
  });

  test("reaches every state from its start", () => {
    const reached = new Set([start]);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of Object.values(steps))
        if (to !== "same" && from.some((state) => reached.has(state))) reached.add(to);
    }
    expect([...reached].toSorted()).toEqual([...states].toSorted());
  });

  test("knows no event that is not its own, whatever it is called", () => {
    for (const event of ["", "__proto__", "constructor", "toString", "nothing"])
      expect(isRefusal(nextState(steps as never, start as never, event) as never)).toBe(true);
  });
});

test("the ends of a petition are ends", () => {
  const ends = STAGES.filter((stage) =>
    Object.values(STAGE_STEPS).every(
      ({ from, to }) => to === "same" || !(from as readonly string[]).includes(stage),
    ),
  );
  expect(ends.toSorted()).toEqual(["NOT_ACCEPTED", "REDIRECTED", "TERMINATED", "WITHDRAWN"]);
});
