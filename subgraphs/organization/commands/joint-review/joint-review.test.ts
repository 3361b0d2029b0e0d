import type { Command } from "../../../../shared/commands/define-command.ts";
import type { Nominee, OpinionAsked } from "../../domain/review-file.ts";
import {
  aJointReview,
  aNominee,
  anOpinion,
  aPerson,
  day,
  everyPlace,
  HASH,
  momentOn,
  officialsOf,
  told,
} from "../../../../test/harness/sample-records.ts";
import { addReviewNominees } from "./add-review-nominees.ts";
import { askReviewOpinion } from "./ask-review-opinion.ts";
import { closeJointReview } from "./close-joint-review.ts";
import { closeReviewCollection } from "./close-review-collection.ts";
import { decideJointReview } from "./decide-joint-review.ts";
import { draftJointReview } from "./draft-joint-review.ts";
import { giveReviewOpinion } from "./give-review-opinion.ts";
import { notifyJointReview } from "./notify-joint-review.ts";
import { recheckJointReview } from "./recheck-joint-review.ts";
import { recordReviewMeeting } from "./record-review-meeting.ts";
import { requestReviewRecheck } from "./request-review-recheck.ts";
import { standAsideFromJointReview } from "./stand-aside-from-joint-review.ts";
import { submitJointReview } from "./submit-joint-review.ts";
import { supplementJointReview } from "./supplement-joint-review.ts";
import { waiveReviewOpinion } from "./waive-review-opinion.ts";
import { withdrawReviewNominee } from "./withdraw-review-nominee.ts";

const moment = momentOn("2026-03-09");
const of = (body: string, today = "2026-03-09") => momentOn(today, { body });
const fileOf = (nominees: Nominee[] = [], opinions: OpinionAsked[] = []): object => ({
  file: { nominees, opinions },
});
const TWO = [aNominee(), aNominee({ id: "n2", nomineeName: "吴岭" })];
const decide = (
  command: Command,
  input: object,
  loaded: object = fileOf(TWO),
  row: object = {},
  at = moment,
): unknown => told(command.decide(aJointReview(row), input, at, loaded));
const inTheWay = (command: Command, loaded: object = fileOf(TWO), row: object = {}, at = moment): unknown =>
  command.ready!(aJointReview(row), at, loaded).map(
    ({ refusal, onlyAdvises }) => `${refusal.code} ${refusal.rule}${onlyAdvises ? " advises" : ""}`,
  );

test("a township's list: names and posts, each once", () => {
  const draft = (loaded: object = {}, at = moment): unknown =>
    told(
      draftJointReview.decide(null, { village: "149921001201", cycle: "c" }, at, {
        places: everyPlace(),
        ...loaded,
      }),
    );
  expect(draft()).toMatchObject({
    set: { villageCode: "149921001201", submittedOn: "2026-03-09", dueOn: "2026-03-16" },
  });
  expect(draft({ places: () => null })).toBe("PLACE_UNKNOWN C13 village");
  expect(draft({}, { ...moment, covers: () => false })).toBe("NOT_FOUND C11 village");
  const add = (...names: string[]): unknown =>
    decide(addReviewNominees, { nominees: names.map((name) => ({ name, position: "MEMBER" })) });
  expect(add("郑川")).toMatchObject({
    inserts: [{ row: { nomineeName: "郑川", position: "MEMBER" } }],
    facts: { nominees: 3 },
  });
  expect(add("周石")).toBe("DUPLICATE_ITEM O08 nominees");
  expect(add("郑川", "郑川")).toBe("DUPLICATE_ITEM O08 nominees");
  expect(add()).toBe("FIELD_NOT_ACCEPTABLE O08 nominees");
  expect(add("1")).toBe("FIELD_NOT_ACCEPTABLE O08 nominees");
  expect(decide(withdrawReviewNominee, { nominee: "n2" })).toMatchObject({
    updates: [{ ids: ["n2"], set: { isWithdrawn: true } }],
  });
  expect(decide(withdrawReviewNominee, { nominee: "n9" })).toBe("NOT_FOUND C11 nominee");
  expect(inTheWay(submitJointReview, fileOf())).toEqual(["NO_NOMINEES O08"]);
  expect(decide(submitJointReview, { documentHash: HASH })).toMatchObject({
    set: { submittedBy: "one" },
    evidenceHash: HASH,
  });
  expect(decide(submitJointReview, { documentHash: "x" })).toBe("FIELD_NOT_ACCEPTABLE C12 documentHash");
});

test("a department is asked once, about every nominee, and told of no name in the transfer", () => {
  expect(decide(askReviewOpinion, { body: "DIS", material: null })).toMatchObject({
    inserts: [{ row: { itemId: "n1", body: "DIS", dueOn: "2026-03-16" } }, { row: { itemId: "n2" } }],
    transfer: { type: "H8", to: "discipline", facts: { batchNo: "LS149921-2026-0001", nominees: "2" } },
  });
  expect(decide(askReviewOpinion, { body: "DIS", material: null }, fileOf(TWO, [anOpinion()]))).toBe(
    "DUPLICATE_ITEM O08 body",
  );
});

const ASKED = [
  anOpinion(),
  anOpinion({ id: "o2", itemId: "n2" }),
  anOpinion({ id: "o3", body: "CIV" }),
  anOpinion({ id: "o4", body: "CIV", itemId: "n2" }),
];

test("a department answers for itself, for all, and discipline without a ground", () => {
  const give = (body: string, opinions: object[], file = ASKED): unknown =>
    decide(giveReviewOpinion, { opinions }, fileOf(TWO, file), {}, of(body));
  const clear = (nominee: string) => ({ nominee, opinion: "NO_OBJECTION", ground: null });
  const objects = (ground: string | null) => ({ nominee: "n2", opinion: "OBJECTION", ground });
  expect(give("DIS", [clear("n1"), objects(null)])).toMatchObject({
    updates: [
      { ids: ["o1"], set: { opinion: "NO_OBJECTION", ground: null, answeredOn: "2026-03-09" } },
      { ids: ["o2"], set: { opinion: "OBJECTION", ground: "N00" } },
    ],
  });
  expect(give("DIS", [clear("n1"), objects("N05")])).toBe("FIELD_NOT_ACCEPTABLE C12 ground");
  expect(give("CIV", [clear("n1"), objects(null)])).toBe("GROUND_REQUIRED O08 ground");
  expect(give("CIV", [clear("n1"), objects("N00")])).toBe("GROUND_REQUIRED O08 ground");
  expect(give("CIV", [clear("n1"), objects("N09")])).toMatchObject({
    updates: [{ ids: ["o3"] }, { ids: ["o4"], set: { ground: "N09" } }],
  });
  expect(give("DIS", [clear("n1")])).toBe("OPINION_MISSING O08 opinions");
  expect(give("DIS", [clear("n1"), clear("n1")])).toBe("FIELD_NOT_ACCEPTABLE C12 opinions");
  expect(give("DIS", [clear("n1"), clear("n9")])).toBe("FIELD_NOT_ACCEPTABLE C12 opinions");
  expect(give("PSB", [clear("n1")])).toBe("NOT_REVIEWER O08");
  const late = (today: string): unknown =>
    inTheWay(giveReviewOpinion, fileOf(TWO, ASKED), {}, of("DIS", today));
  expect(late("2026-03-09")).toEqual([]);
  expect(late("2026-03-10")).toEqual(["OPINION_LATE O08 advises"]);
});

test("opinions are in when nobody is waited for, discipline and public security among those asked", () => {
  const answered = (body: "DIS" | "PSB", over: object = {}) =>
    TWO.map(({ id }) =>
      anOpinion({ id: `${body}${id}`, itemId: id, body, opinion: "NO_OBJECTION", ...over }),
    );
  const collected = (...opinions: OpinionAsked[]): unknown =>
    inTheWay(closeReviewCollection, fileOf(TWO, opinions));
  expect(collected(...answered("DIS"), ...answered("PSB"))).toEqual([]);
  expect(collected(...answered("DIS"))).toEqual(["OPINION_MISSING O08"]);
  expect(collected(...answered("DIS"), ...answered("PSB", { opinion: "NEED_MORE_TIME" }))).toEqual([
    "OPINION_MISSING O08",
  ]);
  expect(
    collected(...answered("DIS"), ...answered("PSB", { opinion: null, waiverReason: "NO_RECORDS_THERE" })),
  ).toEqual([]);
  expect(decide(closeReviewCollection, {})).toEqual({ set: {} });
  expect(
    decide(waiveReviewOpinion, { body: "CIV", reason: "NOT_CONCERNED" }, fileOf(TWO, ASKED)),
  ).toMatchObject({
    updates: [{ ids: ["o3", "o4"], set: { waiverReason: "NOT_CONCERNED" } }],
    reasonCode: "NOT_CONCERNED",
  });
  expect(decide(waiveReviewOpinion, { body: "PSB", reason: "NOT_CONCERNED" }, fileOf(TWO, ASKED))).toBe(
    "NOT_REVIEWER O08 body",
  );
});

const OBJECTED = [anOpinion({ itemId: "n2", opinion: "OBJECTION" })];

test("no verdict without a meeting, and nobody not qualified without an objection", () => {
  expect(inTheWay(decideJointReview)).toEqual(["DECISION_WITHOUT_MEETING O10"]);
  expect(inTheWay(decideJointReview, fileOf(TWO), { meetingNo: "HY-2026-3" })).toEqual([]);
  expect(decide(recordReviewMeeting, { meetingNo: "HY-2026-3", evidenceHash: HASH })).toEqual({
    set: { meetingNo: "HY-2026-3" },
    evidenceHash: HASH,
  });
  expect(decide(recordReviewMeeting, { meetingNo: "?", evidenceHash: HASH })).toBe(
    "FIELD_NOT_ACCEPTABLE C12 meetingNo",
  );
  expect(decide(recordReviewMeeting, { meetingNo: "HY-2026-3", evidenceHash: "" })).toBe(
    "FIELD_NOT_ACCEPTABLE C12 evidenceHash",
  );
  const verdicts = (...all: [string, string][]): unknown =>
    decide(
      decideJointReview,
      { verdicts: all.map(([nominee, verdict]) => ({ nominee, verdict })) },
      fileOf(TWO, OBJECTED),
    );
  expect(verdicts(["n1", "QUALIFIED"], ["n2", "NOT_QUALIFIED"])).toEqual({
    set: { decidedBy: "one" },
    updates: [
      expect.objectContaining({ ids: ["n1"], set: { verdict: "QUALIFIED", verdictOn: "2026-03-09" } }),
      expect.objectContaining({ ids: ["n2"], set: { verdict: "NOT_QUALIFIED", verdictOn: "2026-03-09" } }),
    ],
  });
  expect(verdicts(["n1", "NOT_QUALIFIED"], ["n2", "QUALIFIED"])).toBe("OBJECTION_MISSING O10 verdicts");
  expect(verdicts(["n1", "QUALIFIED"])).toBe("VERDICT_MISSING O08 verdicts");
  expect(verdicts(["n1", "QUALIFIED"], ["n9", "QUALIFIED"])).toBe("FIELD_NOT_ACCEPTABLE C12 verdicts");
});

test("the result goes to civil affairs, without a name", () => {
  expect(decide(notifyJointReview, { material: null })).toMatchObject({
    set: { notifiedOn: "2026-03-09" },
    transfer: { type: "H9", to: "civil-affairs", facts: { batchNo: "LS149921-2026-0001", nominees: "2" } },
  });
});

test("missing papers are handed in, and departments are asked again about these alone", () => {
  const returned = fileOf([aNominee(), aNominee({ id: "n2", verdict: "RETURNED_FOR_MATERIAL" })], ASKED);
  expect(inTheWay(supplementJointReview)).toEqual(["NO_NOMINEES O08"]);
  expect(inTheWay(supplementJointReview, returned)).toEqual([]);
  expect(decide(supplementJointReview, { documentHash: HASH }, returned)).toMatchObject({
    set: { meetingNo: null, decidedBy: null },
    updates: [
      { ids: ["n2"], set: { verdict: null } },
      { ids: ["o2", "o4"], set: { opinion: null, dueOn: "2026-03-16" } },
    ],
  });
  expect(decide(supplementJointReview, { documentHash: "" }, returned)).toBe(
    "FIELD_NOT_ACCEPTABLE C12 documentHash",
  );
});

test("a re-check within three days, by another person", () => {
  const refused = [aNominee({ verdict: "NOT_QUALIFIED" })];
  const notified = { state: "NOTIFIED", notifiedOn: day("2026-03-06") };
  expect(inTheWay(requestReviewRecheck, fileOf(refused), notified)).toEqual([]);
  expect(inTheWay(requestReviewRecheck, fileOf(refused), notified, of("GOV", "2026-03-10"))).toEqual([
    "RECHECK_LATE O11 advises",
  ]);
  expect(decide(requestReviewRecheck, { nominee: "n1" }, fileOf(refused))).toMatchObject({
    updates: [{ set: { isRecheckAsked: true } }],
  });
  expect(decide(requestReviewRecheck, { nominee: "n1" })).toBe("NOT_FOUND C11 nominee");
  const asked = [aNominee({ verdict: "NOT_QUALIFIED", isRecheckAsked: true })];
  expect(decide(recheckJointReview, { verdict: "QUALIFIED", material: null }, fileOf(asked))).toMatchObject({
    updates: [{ ids: ["n1"], set: { verdict: "QUALIFIED", isRecheckAsked: false } }],
    transfer: { type: "H9" },
  });
  expect(decide(recheckJointReview, { verdict: "NOT_QUALIFIED", material: null }, fileOf(asked))).toBe(
    "OBJECTION_MISSING O10 verdict",
  );
  const may = (subject: string): unknown =>
    told(recheckJointReview.by.may!(aPerson({ subject }), aJointReview({ decidedBy: "one" })));
  expect(may("one")).toBe("FOUR_EYES C08");
  expect(may("two")).toBeNull();
  const close = (today: string): unknown =>
    inTheWay(closeJointReview, fileOf(refused), notified, of("ORG", today));
  expect(close("2026-03-09")).toEqual(["RECHECK_OPEN O11 advises"]);
  expect(close("2026-03-10")).toEqual([]);
  expect(inTheWay(closeJointReview, fileOf(refused), { ...notified, state: "RECHECKED" })).toEqual([]);
  expect(decide(closeJointReview, {})).toEqual({ set: {} });
});

test("whoever has a tie stands aside; another on the head's word alone", () => {
  const aside = (official: string | null, isHead: boolean): unknown =>
    decide(
      standAsideFromJointReview,
      { official, reason: "RELATIVE" },
      { officials: officialsOf({ two: "ORG" }) },
      {},
      momentOn("2026-03-09", { isHead, body: "ORG" }),
    );
  expect(aside(null, false)).toEqual({ set: {}, recusal: { official: "one" } });
  expect(aside("two", false)).toBe("NOT_FOUND C11 official");
  expect(aside("two", true)).toEqual({ set: {}, recusal: { official: "two" } });
});
