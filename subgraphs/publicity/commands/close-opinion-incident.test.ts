import { anOpinionIncident, momentOn, told } from "../../../test/harness/sample-records.ts";
import { PublicationRecord } from "../records/publicity-records.ts";
import { closeOpinionIncident } from "./close-opinion-incident.ts";
import { followOpinionIncident } from "./follow-opinion-incident.ts";
import { publishOpinionResponse } from "./publish-opinion-response.ts";
import { reopenOpinionIncident } from "./reopen-opinion-incident.ts";
import { waiveOpinionResponse } from "./waive-opinion-response.ts";

const responding = (over: object = {}) => anOpinionIncident({ state: "RESPONDING", ...over });
const at = (now: string) => ({ ...momentOn(now.slice(0, 10)), now: new Date(now) });
const answer = {
  kind: "CLARIFICATION",
  title: "关于计票程序的说明",
  url: "https://publications.example/149921/1",
  issuer: "示例县委宣传部",
  latenessReason: null,
};
const publish = (now: string, input: object = {}, over: object = {}): unknown =>
  told(publishOpinionResponse.decide(responding(over), { ...answer, ...input }, at(now), {}));

test("an answer in its hours is published as it is, and the hour is kept", () => {
  const now = "2026-03-04T00:00:00.000Z";
  expect(publish(now)).toEqual({
    set: { respondedAt: new Date(now), noResponseReason: null },
    reasonCode: null,
    inserts: [
      {
        entity: PublicationRecord,
        row: {
          villageCode: responding().villageCode,
          kind: "CLARIFICATION",
          title: answer.title,
          url: answer.url,
          issuer: answer.issuer,
          publishedAt: new Date(now),
        },
      },
    ],
  });
  const respondedAt = new Date("2026-03-02T03:00:00Z");
  expect(publish(now, {}, { respondedAt })).toMatchObject({ set: { respondedAt } });
});

test("48 hours, 5 for what is major, and from the reopening of what came up again; later with a reason", () => {
  const late = "LATENESS_REASON_REQUIRED";
  expect(publish("2026-03-04T00:00:00.001Z")).toBe(`${late} U03 latenessReason`);
  expect(publish("2026-03-02T05:00:00.001Z", {}, { grade: "MAJOR" })).toBe(`${late} U01 latenessReason`);
  expect(publish("2026-03-02T05:00:00.000Z", {}, { grade: "MAJOR" })).toMatchObject({ reasonCode: null });
  expect(publish("2026-03-05T00:00:00Z", { latenessReason: "OTHER_BODY" })).toMatchObject({
    reasonCode: "OTHER_BODY",
  });
  const reopenedAt = new Date("2026-03-09T00:00:00Z");
  expect(publish("2026-03-11T00:00:00Z", {}, { reopenedAt })).toMatchObject({ reasonCode: null });
});

test.each([
  ["an address that is none", { url: "http://publications.example/1" }, "FIELD_NOT_ACCEPTABLE C12 url"],
  ["somebody's own page", { url: "https://forum.example/user/12345" }, "FIELD_NOT_ACCEPTABLE C12 url"],
  ["a telephone number", { title: "请拨打13912345678" }, "PERSONAL_DATA_REJECTED C12 title"],
  ["no issuer", { issuer: "" }, "FIELD_NOT_ACCEPTABLE C12 issuer"],
])("%s is not published", (_, input, refusal) =>
  expect(publish("2026-03-03T00:00:00Z", input)).toBe(refusal),
);

test("nothing is closed without an answer or an approved reason for none", () => {
  const close = (over: object, isProblemRaised = false): unknown =>
    told(closeOpinionIncident.decide(responding(over), {}, at("2026-03-03T00:00:00Z"), { isProblemRaised }));
  const answered = { state: "RESPONDED", respondedAt: new Date() };
  expect(close({})).toBe("CLOSE_WITHOUT_RESPONSE U03");
  expect(close({ ...answered, state: "RESPONDING" })).toBe("CLOSE_WITHOUT_RESPONSE U03");
  expect(close({ noResponseReason: "PRIVACY" })).toEqual({ set: {} });
  expect(close(answered)).toEqual({ set: {} });
  expect(close({ ...answered, accuracy: "TRUE" })).toBe("PROBLEM_NOT_RAISED U06");
  expect(close({ ...answered, accuracy: "TRUE" }, true)).toEqual({ set: {} });
});

test("a reason for no answer, what is said afterwards, and coming up again", () => {
  const now = at("2026-03-09T00:00:00Z");
  expect(waiveOpinionResponse.decide(responding(), { reason: "PRIVACY" }, now, {})).toEqual({
    set: { noResponseReason: "PRIVACY" },
    reasonCode: "PRIVACY",
  });
  expect(followOpinionIncident.decide(responding(), { heat: "LOW" }, now, {})).toEqual({
    set: { heat: "LOW" },
  });
  expect(reopenOpinionIncident.decide(responding(), {}, now, {})).toEqual({
    set: { reopenedAt: now.now, transferId: null, noResponseReason: null },
  });
});
