import type { LegalRule } from "../legal-rule.ts";
import { house, rule } from "./rule-versions.ts";

const party = { force: "PARTY_RULE", onBreach: "ESCALATE" } as const;
const REPORTS = "Rules on Handling Reports and Accusations 2020 (检举控告规则) Art.";
const SUPERVISION = "Supervision and Discipline Enforcement Rules 2019 (监督执纪工作规则)";
const LAW = "Supervision Law (监察法) Art.";
const since2020 = (article: string) => house("V2", `${REPORTS}${article}`, "2020-01-21");

// One rule a line reads as the table it is.
/** Discipline inspection (纪检监察). */
// prettier-ignore
export const DISCIPLINE_RULES: readonly LegalRule[] = [
  ...rule("D01", "A matter for the superior organ goes up within 5 working days and is not entered", "属上级管辖的5个工作日内报送，不得录入", { ...party, span: [5, "WORKDAY"] }, since2020("15")),
  ...rule("D02", "A lower organ accepts or redirects within 5 working days", "5个工作日内受理或转送", { ...party, span: [5, "WORKDAY"] }, since2020("16")),
  ...rule("D03", "Examine a clue handed over, and accept or return it within 5 working days", "移送线索5个工作日内审核受理或退回", { force: "STATUTE", onBreach: "ESCALATE", span: [5, "WORKDAY"] }, house("V2", "Implementing Regulations of the Supervision Law 2021 (监察法实施条例) Arts.169, 171", "2021-09-20")),
  ...rule("D04", "Propose one of four ways within 1 month of receipt", "1个月内提出处置意见", { ...party, onBreach: "WARN", span: [1, "MONTH"] }, house("M", `${SUPERVISION} Art.21`, "2019-01-01")),
  ...rule("D05", "Answer a written inquiry within 15 working days", "收到函询15个工作日内回复", { ...party, span: [15, "WORKDAY"] }, house("V2", `${SUPERVISION}, trial of 2017`, "2017-01-08")),
  ...rule("D06", "Report within 1 month after a talk or reply", "谈话或收到函询回复后1个月内报告", { ...party, onBreach: "WARN", span: [1, "MONTH"] }, house("M", SUPERVISION, "2019-01-01")),
  ...rule("D07", "Tell a real-name reporter of acceptance within 15 working days", "实名检举控告15个工作日内告知受理", { ...party, span: [15, "WORKDAY"] }, since2020("25")),
  ...rule("D08", "Tell a real-name reporter the result within 15 working days of conclusion", "办结后15个工作日内反馈结果", { ...party, span: [15, "WORKDAY"] }, since2020("26")),
  ...rule("D09", "Results go back to the letters department every quarter", "按季度反馈处置结果", party, since2020("18")),
  ...rule("D10", "A sanctioned person asks for review within 1 month", "1个月内申请复审", { force: "STATUTE", onBreach: "BLOCK", span: [1, "MONTH"] }, { from: "2018-03-20", basis: `${LAW}56`, evidence: "V" }),
  ...rule("D11", "No way of disposal without collective study and approval", "处置意见须集体研究并报批", { force: "STATUTE", onBreach: "BLOCK" }, { from: "2018-03-20", basis: `${LAW}39, 74(1)`, evidence: "V" }),
  ...rule("D12", "Who has an interest in a matter stands aside from it", "监察人员应当回避", { force: "STATUTE", onBreach: "BLOCK" }, { from: "2018-03-20", basis: `${LAW}67`, evidence: "V" }),
  ...rule("D13", "Published only after the decision is in effect", "处分决定生效后方可通报", { force: "STATUTE", onBreach: "BLOCK" }, { from: "2018-03-20", basis: `${LAW}74(3)`, evidence: "V" }),
  ...rule("D14", "A clue moves by the steps of the rules, in their order", "问题线索依程序处置", { force: "PARTY_RULE", onBreach: "BLOCK" }, since2020("15-20")),
];
