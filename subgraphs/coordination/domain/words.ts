import { WORKING_BODIES } from "../../../shared/kernel/department.ts";

/* Over 200 lines: the words of one department are one list after the other. */

/** The words of the election office (换届办, with 政法): villages and problems, never the people behind them. */
export const FOCUSES = ["KEY", "DIFFICULT", "BOTH"] as const;
export type Focus = (typeof FOCUSES)[number];

export const CATEGORIES = [
  "BRIBERY_RISK",
  "CLAN",
  "DISPUTE",
  "PETITION",
  "WEAK_BRANCH",
  "FINANCE",
  "LAND",
  "MERGED",
  "OVERDUE_TERM",
  "NO_SUITABLE",
  "VILLAGE_TYRANT",
  "OUTFLOW",
  "OTHER",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Categories that somebody is not told who may not know that a village has petitions. */
export const untoldCategories = (knowsPetitions: boolean): readonly Category[] =>
  knowsPetitions ? [] : ["PETITION"];

/** A category as a person is told it: what they are not told is one of the others. */
export const toldCategory = (category: Category, knowsPetitions: boolean): Category =>
  untoldCategories(knowsPetitions).includes(category) ? "OTHER" : category;

/** The categories of an entry as a person is told them, each once. */
export const toldCategories = (categories: readonly Category[], knowsPetitions: boolean): Category[] => [
  ...new Set(categories.map((category) => toldCategory(category, knowsPetitions))),
];

export const SITUATIONS = ["NOT_ELECTED", "WITH_PETITION", "COMPLETED"] as const;
export type Situation = (typeof SITUATIONS)[number];

export const KEY_VILLAGE_STATES = [
  "PROPOSED",
  "REJECTED",
  "CONFIRMED",
  "PLANNED",
  "WORKING",
  "SUBMITTED",
  "RETURNED",
  "VERIFIED",
  "CANCELLED",
  "REOPENED",
] as const;
export type KeyVillageState = (typeof KEY_VILLAGE_STATES)[number];

/** Set by a person with a reason, never by an algorithm. */
export const RISK_LEVELS = ["LOW", "MEDIUM", "HIGH"] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const RISK_REASONS = [
  "NEW_PROBLEM",
  "PROBLEMS_SETTLED",
  "PUBLIC_OPINION",
  "PUBLIC_ORDER",
  "ELECTION_NEAR",
  "NO_CHANGE",
] as const;
export type RiskReason = (typeof RISK_REASONS)[number];

/** Why a county does not take a village onto the ledger. */
export const REJECT_REASONS = ["NOT_DIFFICULT", "HANDLED_OTHERWISE", "NOT_SUBSTANTIATED"] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Why what was submitted as settled goes back. */
export const RETURN_REASONS = ["NOT_SETTLED", "EVIDENCE_MISSING", "ANOTHER_PROBLEM"] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Why an entry that was struck off is open again. */
export const REOPEN_REASONS = ["RELAPSE", "ANOTHER_PROBLEM", "FOUND_BY_LOOK_BACK"] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

/** Why a village may vote although its gate is closed: the first responsible person's word. */
export const OVERRIDE_REASONS = ["UNDER_CONTROL", "DELAY_WORSE", "SUPERIOR_DECISION"] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

/** Who takes away what stands in the way of a step on the ledger. */
export type EntryParty = "TOWNSHIP" | "RESPONSIBLE";

/** 有效、已撤销. */
export const GATE_STATES = ["ISSUED", "REVOKED"] as const;
export type GateState = (typeof GATE_STATES)[number];

export const GATE_REVOCATIONS = ["NEW_PROBLEM", "PLAN_WITHDRAWN", "ISSUED_IN_ERROR"] as const;
export type GateRevocation = (typeof GATE_REVOCATIONS)[number];

export const ITEM_STATES = ["OPEN", "WORKING", "SUBMITTED", "RETURNED", "VERIFIED"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const LOOK_BACK_STATES = [
  "NOT_STARTED",
  "IN_PROGRESS",
  "FINDINGS_SUBMITTED",
  "VERIFIED",
  "CLOSED",
] as const;
export type LookBackState = (typeof LOOK_BACK_STATES)[number];

export const CHECK_ANSWERS = ["YES", "NO", "NOT_APPLICABLE"] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

/**
 * What a look-back asks (回头看清单), each with yes and no or a number, and which answer is a finding: A the procedure, B what officials
 * did for those who were not elected (never how these feel), C signs in the village, E what the new committee has begun. What it asks
 * of petitions stands in their own ledger: an answer here would tell a township of some it must not know of.
 */
export const LOOK_BACK_CHECKS = [
  { code: "A1", asks: "ANSWER", finding: "NO" }, // committee duly formed 选委会依法产生
  { code: "A2", asks: "ANSWER", finding: "NO" }, // nominees left it 被提名人退出
  { code: "A3", asks: "ANSWER", finding: "NO" }, // list posted 20 days 名单提前20日公布
  { code: "A4", asks: "ANSWER", finding: "NO" }, // objections decided 异议处理
  { code: "A5", asks: "ANSWER", finding: "NO" }, // more candidates than seats 差额
  { code: "A6", asks: "ANSWER", finding: "NO" }, // candidates met the villagers 见面
  { code: "A7", asks: "ANSWER", finding: "NO" }, // secret booth 秘密写票处
  { code: "A8", asks: "ANSWER", finding: "NO" }, // proxies written, posted, three at most 委托投票
  { code: "A9", asks: "ANSWER", finding: "NO" }, // roving boxes staffed 流动票箱
  { code: "A10", asks: "ANSWER", finding: "NO" }, // open count, result on the spot 公开计票
  { code: "A11", asks: "ANSWER", finding: "NO" }, // run-off with a third 另行选举
  { code: "A12", asks: "ANSWER", finding: "NO" }, // ballots sealed and kept 选票封存
  { code: "B1", asks: "NUMBER", finding: null }, // visits made by township leaders 走访次数
  { code: "B2", asks: "ANSWER", finding: "NO" }, // talks offered 谈心谈话
  { code: "B3", asks: "NUMBER", finding: null }, // difficulties referred to aid 困难帮扶转办
  { code: "B4", asks: "ANSWER", finding: "NO" }, // entitlements settled 待遇落实
  { code: "C1", asks: "NUMBER", finding: "ANY" }, // open disputes 未化解纠纷
  { code: "C2", asks: "ANSWER", finding: "YES" }, // rumours 谣言
  { code: "C3", asks: "ANSWER", finding: "YES" }, // threats or disorder 威胁滋事
  { code: "C4", asks: "ANSWER", finding: "YES" }, // promises not kept 承诺未兑现
  { code: "E1", asks: "ANSWER", finding: "NO" }, // work handed over 移交完成
  { code: "E2", asks: "ANSWER", finding: "NO" }, // new members trained 培训
  { code: "E3", asks: "ANSWER", finding: "NO" }, // supervision committee elected 监委会
  { code: "E4", asks: "ANSWER", finding: "NO" }, // supporting bodies filled 配套组织
  { code: "E5", asks: "ANSWER", finding: "NO" }, // covenant reviewed 村规民约
  { code: "E6", asks: "ANSWER", finding: "NO" }, // village affairs published 村务公开
] as const;
export const CHECK_CODES = LOOK_BACK_CHECKS.map(({ code }) => code);
export type CheckCode = (typeof LOOK_BACK_CHECKS)[number]["code"];

export const DISPUTE_KINDS = [
  "LAND",
  "BOUNDARY",
  "CONTRACT",
  "CLAN",
  "FINANCE",
  "NEIGHBOUR",
  "OTHER",
] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

export const DISPUTE_STATES = [
  "REGISTERED",
  "ASSIGNED",
  "MEDIATING",
  "AGREED",
  "FAILED",
  "FOLLOWED_UP",
  "CLOSED",
] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/** Who mediates (人民调解委员会、司法所). */
export const MEDIATORS = [
  "VILLAGE_COMMITTEE",
  "TOWNSHIP_COMMITTEE",
  "JUDICIAL_OFFICE",
  "TRADE_COMMITTEE",
] as const;
export type Mediator = (typeof MEDIATORS)[number];

/** Why a mediation ends without an agreement. */
export const MEDIATION_ENDS = ["PARTY_REFUSES", "NO_AGREEMENT"] as const;
export type MediationEnd = (typeof MEDIATION_ENDS)[number];

/** Where the parties may go instead, of which they are told (人民调解法 Art.26). */
export const OTHER_WAYS = ["ARBITRATION", "ADMINISTRATION", "COURT"] as const;
export type OtherWay = (typeof OTHER_WAYS)[number];

/** What a visit afterwards found (回访). */
export const DISPUTE_OUTCOMES = ["KEPT", "NOT_KEPT", "TAKEN_ELSEWHERE"] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

export const REPORT_KINDS = ["OPINION", "PETITION", "INCIDENT", "BRIBERY"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_STATES = ["DRAFT", "SENT", "RECEIVED", "INSTRUCTED", "FOLLOWED_UP", "CLOSED"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What the superior asks for (批示). */
export const INSTRUCTIONS = ["INVESTIGATE", "ON_SITE", "REPORT_PROGRESS", "NO_FURTHER"] as const;
export type Instruction = (typeof INSTRUCTIONS)[number];

export const TASK_STATES = ["SENT", "SIGNED", "DOING", "DONE", "ACCEPTED", "RETURNED", "SUPERVISED"] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** To be taken note of (传达), or to be done (交办). */
export const TASK_KINDS = ["CONVEY", "ASSIGN"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** A task is a department's, the government's, a lower election office's or a township's. */
export const TASK_BODIES = [...WORKING_BODIES, "GOV", "TWN"] as const;
export type TaskBody = (typeof TASK_BODIES)[number];

/** Why what was reported as done goes back. */
export const TASK_RETURNS = ["NOT_DONE", "EVIDENCE_MISSING", "DONE_IN_PART"] as const;
export type TaskReturn = (typeof TASK_RETURNS)[number];

export const DIRECTIVE_STATES = ["DRAFT", "WITHDRAWN", "ISSUED", "CLOSED"] as const;
export type DirectiveState = (typeof DIRECTIVE_STATES)[number];

export const CONSULTATION_TOPICS = [
  "KEY_VILLAGE",
  "PETITION",
  "PUBLIC_ORDER",
  "PUBLIC_OPINION",
  "REVIEW",
  "PROGRESS",
  "OTHER",
] as const;
export type ConsultationTopic = (typeof CONSULTATION_TOPICS)[number];

export const CONSULTATION_STATES = ["HELD", "CLOSED"] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];
