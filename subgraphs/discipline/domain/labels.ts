/* One row for each word of the department: long as its lists are. */

import type { Labels } from "../../../shared/kernel/labels.ts";

/** What the department's words are called; a word that others have as well is in shared/kernel/labels.ts. */
export const labels: Labels = {
  "Acceptance.PENDING": "待受理",
  "Acceptance.ACCEPTED": "已受理",
  "ClueSource.DISCIPLINE": "纪检监察",
  LOOKBACK: "回头看",
  "ClueState.RECEIVED": "已收到",
  "ClueState.ACCEPTED": "已受理",
  FORWARDED_DOWN: "已交下级",
  DISPOSAL_PROPOSED: "已提出处置意见",
  DISPOSAL_APPROVED: "处置意见已批准",
  IN_DISPOSAL: "处置中",
  ENDED: "予以了结",
  TALK_EDUCATION: "谈话教育",
  CASE_FILED: "已立案",
  MOVED: "已移送",
  DECIDED: "已作出决定",
  EFFECTIVE: "决定已生效",
  NOTICE_CONSIDERED: "研究是否通报",
  PUBLISHED: "已通报",
  NOT_PUBLISHED: "不予通报",
  TALK_OR_LETTER: "谈话函询",
  PRELIMINARY_CHECK: "初步核实",
  HELD: "暂存待查",
  OBSTRUCTION: "阻碍选举",
  ABUSE_OF_OFFICE: "滥用职权",
  WARNING: "政务警告",
  DEMERIT: "记过",
  MAJOR_DEMERIT: "记大过",
  PARTY_WARNING: "党内警告",
  PARTY_REMOVAL: "撤销党内职务",
  EXPULSION: "开除党籍",
};
