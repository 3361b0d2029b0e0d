/* One row for each word of the graph that is shared: long as the list is. */

import { capitalised } from "./capitalised.ts";
import { bodyOf, DEPARTMENTS, namesOf, snakeName } from "./department.ts";

/**
 * What the words of an enum are called: the Chinese term, with the English one where that is more than the word itself. A word that
 * means something else in one enum has a row of its own there, `PetitionStage.ACCEPTED`.
 */
export type Labels = Readonly<Record<string, string | readonly [zh: string, en: string]>>;

/** Words that several departments have, and those of what is shared. */
const LABELS: Labels = {
  NEWEST_FIRST: "最新在前",
  DUE_FIRST: "先到期在前",
  HANDLING: "办理",
  APPROVAL: "审批",
  SUPERVISION: "督查",
  AUDIT: "审计",
  NOT_OURS: ["不属本单位职责", "Not ours"],
  NO_SUBSTANCE: "无实质内容",
  DUPLICATE: "重复",
  INCOMPLETE: "材料不全",
  PREPARED: "待审批",
  APPROVED: "已批准",
  DELIVERED: "已送达",
  RECEIVED: "已签收",
  ACCEPTED: "已接收",
  RETURNED: "已退回",
  CONCLUDED: "已办结",
  CLOSED: "已结束",
  DROPPED: "已撤销",
  H1: ["信访移送纪检", "H1: petitions to discipline"],
  H2: ["信访移送民政", "H2: petitions to civil affairs"],
  H3: ["信访移送公安", "H3: petitions to public security"],
  H4: ["涉法涉诉移送政法", "H4: petitions to the political-legal committee"],
  H5: ["纪检移送有关部门", "H5: discipline to the body in charge"],
  H6: ["公安移送问题线索", "H6: public security to discipline"],
  H7: ["选举违法调查移送", "H7: a report of a violation"],
  H8: ["县级联审征求意见", "H8: joint review asks for opinions"],
  H9: ["联审结果通知", "H9: verdicts of the joint review"],
  H10: ["舆情交办", "H10: a public matter to the body in charge"],
  H11: ["重大情况报告", "H11: a major matter reported upward"],
  H12: ["交办督办", "H12: a task"],
  H13: ["调解不成移送", "H13: a dispute that was not settled"],
  H14: ["处分决定执行", "H14: a decision that has taken effect"],
  H15: ["涉嫌违法网帖移送", "H15: a publication suspected of an offence"],
  H16: ["回头看发现问题移送", "H16: a finding of the look-back"],
  OVERDUE: "已逾期",
  DUE_3D: ["三日内到期", "Due within three days"],
  UNSIGNED: "未签收",
  TO_DECIDE: "待办理",
  CLOCK_DUE_3D: ["时限三日内到期", "A clock is due within three days"],
  CLOCK_OVERDUE: ["时限已过", "A clock is overdue"],
  VOTE_GATE_CLOSED: "投票卡口未开",
  PETITION_OVERDUE: "信访件逾期",
  RESPONSE_OVERDUE: "回应逾期",
  HANDOVER_OVERDUE: "工作移交逾期",
  LEDGER_STALE: "台账久未更新",
  NO_SECURITY_PLAN: "无安保方案",
  RUNNING: "进行中",
  PROVINCE: "省",
  PREFECTURE: "市",
  COUNTY: "县",
  TOWNSHIP: "乡镇(街道)",
  VILLAGE: "村(社区)",
  YES: "是",
  NO: "否",
  OTHER: "其他",
  RELATIVE: "亲属关系",
  INTEREST: "利害关系",
  SUBJECT: ["系当事人", "Is who it is about"],
  OTHER_TIE: ["其他可能影响公正的关系", "Another tie"],
  DIRECTOR: "主任",
  DEPUTY: "副主任",
  MEMBER: "委员",
  PLC: ["政法委", "Political-legal committee"],
  GOV: ["县级政府", "Government"],
  TWN: ["乡镇(街道)", "Township"],
  VEC: ["村民选举委员会", "Village election committee"],
  DRAFT: "草拟",
  SENT: "已送",
  SUBMITTED: "已报请",
  IN_PROGRESS: "进行中",
  COMPLETED: "已完成",
  NOT_STARTED: "未开始",
  PENDING: "待办",
  OPEN: "未结",
  REPORTED: "已报告",
  BRIBERY: "贿选",
  FRAUD: "欺骗",
  VIOLENCE: "暴力",
  THREAT: "威胁",
  RETALIATION: "打击报复",
  FINANCE: "财务",
  LAND: "土地",
  DISASTER: "自然灾害",
  UNREST: "秩序不稳",
  MERGER: "村庄合并",
  EVIDENCE_MISSING: "佐证不足",
  EVIDENCE_PENDING: "证据待核",
  STAFFING: "人手不足",
  OVERSIGHT: "疏漏",
  OTHER_BODY: ["涉其他单位", "Another body"],
  QUALIFIED: "合格",
  NOT_QUALIFIED: "不合格",
  EXTENDED: "已延期",
  PLANNED: "已制定方案",
  WITHDRAWN: "已撤回",
  REOPENED: "已返账",
  CANCELLED: "已销号",
  VERIFIED: "已验收",
  ASSIGNED: "已交办",
  FINAL: "终结",
  NONE: "无",
  NOT_APPLICABLE: "不适用",
};

/** Departments and their bodies are called what the register says, whichever there are. */
const REGISTERED: Labels = Object.fromEntries(
  DEPARTMENTS.flatMap((department) => {
    const { nameZh, nameEn } = namesOf(department);
    const label = [nameZh, capitalised(nameEn.replace(/^the /, ""))] as const;
    return [snakeName(department).toUpperCase(), bodyOf(department)].map((word) => [word, label]);
  }),
);

/** A word of an enum by its name in two languages. @throws Error when it has none: no enum is published without. */
export function labelOf(
  enumName: string,
  word: string,
  labels: Labels,
): { readonly zh: string; readonly en: string } {
  const own = `${enumName}.${word}`;
  const label = labels[own] ?? LABELS[own] ?? labels[word] ?? LABELS[word] ?? REGISTERED[word];
  if (label === undefined) throw new Error(`${own} has no label`);
  if (typeof label !== "string") return { zh: label[0], en: label[1] };
  return { zh: label, en: capitalised(word.toLowerCase().replaceAll("_", " ")) };
}
