import type { LegalRule } from "../legal-rule.ts";
import { house, petitionLaw, rule } from "./rule-versions.ts";

const statute = { force: "STATUTE" } as const;
const late = { ...statute, onBreach: "ESCALATE" } as const;

// One rule a line reads as the table it is.
/** Petitions (信访). P04, and so what follows it, is for appeals for relief alone since 2022 (Art.31(6)). */
// prettier-ignore
export const PETITION_RULES: readonly LegalRule[] = [
  ...rule("P01", "Register and route within 15 days of receipt", "收到之日起15日内登记转送", { ...late, span: [15, "DAY"] }, ...petitionLaw("21", "22")),
  ...rule("P02", "Tell the petitioner of acceptance within 15 days of receipt", "收到之日起15日内书面告知是否受理", { ...late, span: [15, "DAY"] }, ...petitionLaw("21-22", "23")),
  ...rule("P03", "The wrong body objects within 5 working days, with reasons", "5个工作日内提出异议", { ...statute, onBreach: "BLOCK", span: [5, "WORKDAY"] }, ...petitionLaw(null, "23(3)")),
  ...rule("P04", "Conclude within 60 days of acceptance", "受理之日起60日内办结", { ...late, span: [60, "DAY"] }, ...petitionLaw("33", "34", { appliesTo: "APPEAL" })),
  ...rule("P05", "Extend once by at most 30 days, approved by the head of the body", "经负责人批准延长不超过30日", { ...statute, onBreach: "BLOCK", span: [30, "DAY"] }, ...petitionLaw("33", "34")),
  ...rule("P06", "Ask for review within 30 days of the written reply", "收到答复之日起30日内请求复查", { ...statute, onBreach: "BLOCK", span: [30, "DAY"] }, ...petitionLaw("34", "35")),
  ...rule("P07", "Decide the review within 30 days", "30日内提出复查意见", { ...late, span: [30, "DAY"] }, ...petitionLaw("34", "35")),
  ...rule("P08", "Ask for re-examination within 30 days of the review opinion", "收到复查意见之日起30日内请求复核", { ...statute, onBreach: "BLOCK", span: [30, "DAY"] }, ...petitionLaw("35", "36")),
  ...rule("P09", "Decide the re-examination within 30 days, a hearing's time not counted", "30日内提出复核意见，听证时间不计入", { ...late, span: [30, "DAY"] }, ...petitionLaw("35", "36")),
  ...rule("P10", "After re-examination the same facts and grounds are not accepted again", "复核后同一事实和理由不再受理", { ...statute, onBreach: "BLOCK" }, ...petitionLaw("35", "36")),
  ...rule("P11", "Answer a supervision in writing", "书面反馈督办情况", { ...late, span: [30, "DAY"] }, ...petitionLaw("36", "40", { span: null })),
  ...rule("P12", "Report urgent and major matters at once, without concealment", "紧急重大情况立即报告", { ...late, span: [2, "HOUR"] }, ...petitionLaw("26", "25", { evidence: "A" })),
  ...rule("P13", "A group visit is brought by at most 5 representatives", "集体走访推选代表不超过5人", { ...statute, onBreach: "WARN" }, ...petitionLaw("18", "20")),
  ...rule("P14", "Every petition is registered", "信访事项应当登记", { ...statute, onBreach: "BLOCK" }, ...petitionLaw("21", "22")),
  ...rule("P15", "A matter already accepted and within its time is not accepted again", "正在办理期限内不重复受理", { ...statute, onBreach: "BLOCK" }, ...petitionLaw("16", "19")),
  ...rule("P16", "Accusations go to discipline inspection and follow its rules", "检举控告类事项转送纪检监察机关", { ...statute, onBreach: "BLOCK" }, ...petitionLaw(null, "22, 30")),
  ...rule("P17", "Who has an interest in a matter stands aside from it", "工作人员应当回避", { ...statute, onBreach: "BLOCK" }, ...petitionLaw("30", "28")),
  ...rule("P18", "A reply states facts, ground and law", "答复意见载明事实、理由和依据", { ...statute, onBreach: "BLOCK" }, ...petitionLaw("32", "32")),
  ...rule("P19", "A complaint never reaches the body or person complained of", "不得将检举控告材料转给被检举控告的人员或者单位", { ...statute, onBreach: "BLOCK" }, ...petitionLaw("21, 23", "30(3)")),
  ...rule("P20", "Who closes a matter is not who handled it", "销号核验人与承办人分开", { force: "POLICY", onBreach: "BLOCK" }, { ...house("S", "Founding bulletin: supervised and struck off when done (督促检查、销号)") }),
  ...rule("P21", "Key vote-buying matters are reported upward and passed to discipline", "涉贿选重点信访件及时报告并移交纪检", { force: "POLICY", onBreach: "BLOCK" }, { ...house("S", "Founding bulletin: vote-buying petitions are reported at once and handed to discipline") }),
  ...rule("P22", "Struck off only when answered, carried out, handed over or told", "答复送达、意见落实、移送签收后方可销号", { force: "POLICY", onBreach: "BLOCK" }, { ...house("S", "Founding bulletin: the ledger item is struck off when done (销号)") }),
  ...rule("P23", "A petition moves by the steps of the Regulations, in their order", "信访事项依程序办理", { ...statute, onBreach: "BLOCK" }, ...petitionLaw("21-36", "22-36")),
  ...rule("P24", "Answer what has no lawful time limit within 60 days", "无法定时限的事项60日内答复", { force: "CONFIG", onBreach: "WARN", span: [60, "DAY"] }, house("A", "house rule; Founding bulletin: a time limit for every item (限定时限)")),
  // The law leaves the days to the order (指定办理期限); the number here is for an order that would name none.
  ...rule("P25", "Answer an assignment within the time it names", "在指定办理期限内反馈结果", { ...late, span: [60, "DAY"] }, ...petitionLaw("21", "22")),
];
