import type { Command } from "../../../../shared/commands/define-command.ts";
import {
  aDispute,
  aPerson,
  everyPlace,
  HASH,
  momentOn,
  told,
} from "../../../../test/harness/sample-records.ts";
import type { Dispute } from "../../domain/dispute-machine.ts";
import { assignMediator } from "./assign-mediator.ts";
import { closeDispute } from "./close-dispute.ts";
import { endMediation } from "./end-mediation.ts";
import { recordMediationAgreement } from "./record-mediation-agreement.ts";
import { registerDispute } from "./register-dispute.ts";
import { revisitDispute } from "./revisit-dispute.ts";
import { startMediation } from "./start-mediation.ts";

const moment = momentOn("2026-03-10");
const decide = (command: Command, input: object, over: Partial<Dispute> = {}): unknown =>
  told(command.decide(aDispute(over), input, moment, {}));
const found = { village: "149921001201", kind: "LAND", foundOn: "2026-03-10" };
const register = (over: object, places: unknown = everyPlace(), covers = true): unknown =>
  told(registerDispute.decide(null, { ...found, ...over }, { ...moment, covers: () => covers }, { places }));

test("it has a village, a kind and a day that has come, and nobody", () => {
  expect(register({})).toEqual({ set: { villageCode: "149921001201", kind: "LAND", foundOn: "2026-03-10" } });
  expect(register({ foundOn: "2026-03-11" })).toBe("FIELD_NOT_ACCEPTABLE C16 foundOn");
  expect(register({}, () => null)).toBe("PLACE_UNKNOWN C13 village");
  expect(register({}, everyPlace(), false)).toBe("NOT_FOUND C11 village");
});

test("it is mediated, and ends with an agreement or with the parties told of other ways", () => {
  expect(decide(assignMediator, { mediator: "JUDICIAL_OFFICE" })).toMatchObject({
    set: { mediator: "JUDICIAL_OFFICE" },
  });
  expect(decide(startMediation, {})).toMatchObject({ set: { outcome: null } });
  expect(decide(recordMediationAgreement, { evidenceHash: HASH })).toMatchObject({ evidenceHash: HASH });
  expect(decide(recordMediationAgreement, { evidenceHash: "x" })).toBe(
    "FIELD_NOT_ACCEPTABLE C12 evidenceHash",
  );
  const end = (over: object, state: Dispute["state"] = "MEDIATING"): unknown =>
    decide(endMediation, { reason: "NO_AGREEMENT", informedOf: ["COURT", "COURT"], ...over }, { state });
  expect(end({})).toEqual({
    set: { endReason: "NO_AGREEMENT", informedOf: ["COURT"] },
    reasonCode: "NO_AGREEMENT",
  });
  expect(end({ informedOf: [] })).toBe("PARTIES_NOT_TOLD C16 informedOf");
  expect(end({}, "ASSIGNED")).toBe("FIELD_NOT_ACCEPTABLE C16 reason");
  expect(end({ reason: "PARTY_REFUSES" }, "ASSIGNED")).toMatchObject({ set: { endReason: "PARTY_REFUSES" } });
});

test("an agreement that is not kept is mediated again and not closed; without one there is none to keep", () => {
  const visit = (outcome: string, endReason: Dispute["endReason"]): unknown =>
    decide(revisitDispute, { outcome }, { endReason });
  expect(visit("KEPT", null)).toMatchObject({ set: { outcome: "KEPT", followedBy: "one" } });
  expect(visit("TAKEN_ELSEWHERE", "NO_AGREEMENT")).toMatchObject({ set: { outcome: "TAKEN_ELSEWHERE" } });
  expect(visit("KEPT", "NO_AGREEMENT")).toBe("FIELD_NOT_ACCEPTABLE C16 outcome");
  expect(visit("TAKEN_ELSEWHERE", null)).toBe("FIELD_NOT_ACCEPTABLE C16 outcome");
  expect(decide(closeDispute, {}, { outcome: "NOT_KEPT" })).toBe("AGREEMENT_NOT_KEPT C16");
  expect(decide(closeDispute, {}, { outcome: "KEPT" })).toEqual({ set: {} });
  expect(decide(startMediation, {}, { outcome: "NOT_KEPT" })).toMatchObject({ set: { outcome: null } });
  expect(decide(startMediation, {}, { outcome: "KEPT" })).toBe("DISPUTE_SETTLED C16");
  const close = (followedBy: string): unknown =>
    told(closeDispute.by.may!(aPerson(), aDispute({ followedBy })));
  expect([close("one"), close("two")]).toEqual(["FOUR_EYES C08", null]);
});
