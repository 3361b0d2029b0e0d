import { aClue, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import { DisciplineNoticeRecord } from "../records/discipline-records.ts";
import { publishClueNotice } from "./publish-clue-notice.ts";

const notice = {
  noticeNo: "纪通〔2026〕1号",
  issuer: "县纪委监委",
  title: "关于一起违反换届纪律问题的通报",
  url: "https://www.example.gov.cn/notices/1.html",
  conductCode: "BRIBERY",
};
const publish = (over: object, isNoticeNoTaken = false): unknown =>
  told(
    publishClueNotice.decide(
      aClue({ state: "NOTICE_CONSIDERED", sanctionCode: "WARNING" }),
      { ...notice, ...over },
      momentOn("2026-03-20"),
      { isNoticeNoTaken },
    ),
  );

test("a notice is published today, of the clue's own village and sanction", () => {
  const row = {
    ...notice,
    villageCode: aClue().villageCode,
    sanctionCode: "WARNING",
    publishedOn: day("2026-03-20"),
  };
  expect(publish({})).toEqual({ set: {}, inserts: [{ entity: DisciplineNoticeRecord, row }] });
});

test.each([
  [{ noticeNo: "1" }, "FIELD_NOT_ACCEPTABLE C12 noticeNo"],
  [{ noticeNo: "1".repeat(33) }, "FIELD_NOT_ACCEPTABLE C12 noticeNo"],
  [{ issuer: "县" }, "FIELD_NOT_ACCEPTABLE C12 issuer"],
  [{ issuer: "县".repeat(61) }, "FIELD_NOT_ACCEPTABLE C12 issuer"],
  [{ title: "报" }, "FIELD_NOT_ACCEPTABLE C12 title"],
  [{ title: "报".repeat(121) }, "FIELD_NOT_ACCEPTABLE C12 title"],
  [{ url: "http://www.example.gov.cn/1" }, "FIELD_NOT_ACCEPTABLE C12 url"],
  [{ url: "https://www.example.gov.cn/1?name=x" }, "FIELD_NOT_ACCEPTABLE C12 url"],
  [{ url: "https://www.example.gov.cn" }, "FIELD_NOT_ACCEPTABLE C12 url"],
  [{ title: "通报 13800138000" }, "PERSONAL_DATA_REJECTED C12 title"],
  [{ title: "通报\u0000" }, "PERSONAL_DATA_REJECTED C12 title"],
  [{ issuer: "县纪委 13800138000" }, "PERSONAL_DATA_REJECTED C12 issuer"],
])("a notice that is not to be published: %j", (over, refusal) => {
  expect(publish(over)).toBe(refusal);
});

test("a number that is taken is not used again", () => {
  expect(publish({}, true)).toBe("FIELD_NOT_ACCEPTABLE D13 noticeNo");
});
