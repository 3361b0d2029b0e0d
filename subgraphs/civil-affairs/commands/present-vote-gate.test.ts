import { anElection, momentOn, told } from "../../../test/harness/sample-records.ts";
import { gateOpen } from "../domain/vote-gate.ts";
import { presentVoteGate } from "./present-vote-gate.ts";

const moment = momentOn("2026-03-20");
const gate = { id: "g", village: "149921001201", expiresAt: new Date("2026-03-21T04:00:00Z") };
const present = (over: object | null, revoked: string[] | null = []): unknown =>
  told(
    presentVoteGate.decide(anElection(), { certificate: "a.b.c" }, moment, {
      gate: over && { ...gate, ...over },
      revocations: revoked && ((id: string) => (revoked.includes(id) ? { id } : null)),
    }),
  );

test("the office's certificate, for this very village, good still and not revoked", () => {
  expect(present({})).toEqual({
    set: { voteGateId: "g", voteGateUntil: gate.expiresAt },
    facts: { certificate: "g" },
  });
  expect(present(null)).toBe("GATE_INVALID C14 certificate");
  expect(present({ village: "149921001202" })).toBe("GATE_INVALID C14 certificate");
  expect(present({ expiresAt: moment.now })).toBe("GATE_EXPIRED C14 certificate");
  expect(present({}, ["g"])).toBe("GATE_REVOKED C14 certificate");
  // Without the office's list nobody can say that it is good.
  expect(present({}, null)).toMatch(/^REFERENCE_MISSING/);
});

test("a vote is opened while the gate is open, and not a moment longer", () => {
  const inTheWay = (voteGateUntil: string | null, isRevoked = false): unknown =>
    gateOpen(
      { voteGateUntil: voteGateUntil === null ? null : new Date(voteGateUntil) },
      moment,
      isRevoked,
    ).map(({ refusal, by }) => `${refusal.code} ${by}`);
  expect(inTheWay("2026-03-20T04:00:01Z")).toEqual([]);
  expect(inTheWay("2026-03-20T04:00:00Z")).toEqual(["KEY_VILLAGE_GATE TOWNSHIP"]);
  expect(inTheWay(null)).toEqual(["KEY_VILLAGE_GATE TOWNSHIP"]);
  expect(inTheWay("2026-03-20T04:00:01Z", true)).toEqual(["KEY_VILLAGE_GATE TOWNSHIP"]);
});
