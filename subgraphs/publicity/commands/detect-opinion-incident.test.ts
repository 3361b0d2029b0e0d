import { anOpinionIncident, everyPlace, momentOn, told } from "../../../test/harness/sample-records.ts";
import { detectOpinionIncident } from "./detect-opinion-incident.ts";
import { reportOpinionIncident } from "./report-opinion-incident.ts";

const stated = {
  village: anOpinionIncident().villageCode,
  detectedAt: "2026-03-02T01:00:00.000Z",
  topic: "RUMOUR_RESULT",
  venueKind: "SHORT_VIDEO",
  issueSummary: " 有人说选举结果已内定 ",
  heat: "RISING",
};
const detect = (input: object = {}, moment = momentOn("2026-03-02")): unknown =>
  told(detectOpinionIncident.decide(null, { ...stated, ...input }, moment, { places: everyPlace() }));

test("what is found goes on the ledger, and nothing is known of it yet", () => {
  expect(detect()).toEqual({
    set: {
      villageCode: stated.village,
      detectedOn: "2026-03-02",
      detectedAt: new Date(stated.detectedAt),
      topic: "RUMOUR_RESULT",
      venueKind: "SHORT_VIDEO",
      issueSummary: "有人说选举结果已内定",
      heat: "RISING",
      accuracy: "UNVERIFIED",
      grade: "OTHER",
    },
  });
});

test.each([
  ["found later than now", { detectedAt: "2026-03-02T04:00:00.001Z" }, "FIELD_NOT_ACCEPTABLE U04 detectedAt"],
  ["no summary", { issueSummary: " x " }, "FIELD_NOT_ACCEPTABLE C12 issueSummary"],
  ["a summary too long", { issueSummary: "长".repeat(201) }, "FIELD_NOT_ACCEPTABLE C12 issueSummary"],
  ["a summary of several lines", { issueSummary: "一\n二" }, "FIELD_NOT_ACCEPTABLE C12 issueSummary"],
])("%s is refused", (_, input, refusal) => expect(detect(input)).toBe(refusal));

test("a village elsewhere is none, nor is one for somebody who is only lent to the office", () => {
  const elsewhere = { ...momentOn("2026-03-02"), covers: () => false };
  expect(detect({}, elsewhere)).toBe("NOT_FOUND C11 village");
  expect(detect({}, momentOn("2026-03-02", { isMember: false }))).toBe("NOT_FOUND C11 village");
});

test("the first report is in time within two hours, to the second, and says why it is late after that", () => {
  const report = (now: string, latenessReason: string | null = null): unknown =>
    told(
      reportOpinionIncident.decide(
        anOpinionIncident(),
        { latenessReason },
        { ...momentOn("2026-03-02"), now: new Date(now) },
        {},
      ),
    );
  const inTime = new Date("2026-03-02T02:00:00.000Z");
  expect(report(inTime.toISOString())).toEqual({ set: { firstReportAt: inTime }, reasonCode: null });
  expect(report("2026-03-02T02:00:00.001Z")).toBe("LATENESS_REASON_REQUIRED U04 latenessReason");
  const late = new Date("2026-03-02T03:00:00.000Z");
  expect(report(late.toISOString(), "STAFFING")).toEqual({
    set: { firstReportAt: late },
    reasonCode: "STAFFING",
  });
});
