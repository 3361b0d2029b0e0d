import type { LegalRule } from "../legal-rule.ts";
import { house, rule } from "./rule-versions.ts";

const config = { force: "CONFIG", onBreach: "ESCALATE" } as const;
const policy = { force: "POLICY", onBreach: "ESCALATE" } as const;
const PUBLIC_ORDER = "Public Security Administration Punishments Law (治安管理处罚法) Art.";

// One rule a line reads as the table it is.
/** Public security, publicity, coordination and the hand-overs between all. */
// prettier-ignore
export const OTHER_RULES: readonly LegalRule[] = [
  ...rule("S01", "Decide on accepting a police matter within 24 hours, 3 days if complex", "24小时内决定是否受案", { force: "POLICY", onBreach: "WARN", span: [24, "HOUR"] }, house("M", "公通字〔2015〕32号")),
  ...rule("S02", "Conclude a public-order case within 30 days of acceptance", "受理之日起30日内办结", { force: "STATUTE", onBreach: "ESCALATE", span: [30, "DAY"] }, { from: "2013-01-01", to: "2025-12-31", basis: `${PUBLIC_ORDER}99`, evidence: "V" }, { from: "2026-01-01", basis: `${PUBLIC_ORDER}99 as revised 2025`, evidence: "UNVERIFIED", onBreach: "WARN" }),
  ...rule("S03", "No penalty when undiscovered for 6 months", "六个月内未被发现不再处罚", { force: "STATUTE", onBreach: "ESCALATE", span: [6, "MONTH"] }, { from: "2013-01-01", to: "2025-12-31", basis: `${PUBLIC_ORDER}22`, evidence: "V" }, { from: "2026-01-01", basis: `${PUBLIC_ORDER}22 as revised 2025`, evidence: "UNVERIFIED", onBreach: "WARN" }),
  ...rule("S04", "The security plan is approved at least 5 days before election day", "选举日5日前批准安保方案", { ...config, onBreach: "WARN", span: [5, "DAY", "BACKWARD"] }, house("A", "house rule")),
  ...rule("S05", "First report of an incident within 2 hours, 1 if major", "2小时内首报", { ...config, span: [2, "HOUR"] }, house("A", "Emergency Response Law (突发事件应对法) Arts.17, 61: promptly; hours are a house rule")),
  ...rule("S06", "On election day the duty reports every hour", "选举日值守每小时一报", { ...config, onBreach: "WARN", span: [1, "HOUR"] }, house("A", "house rule")),
  ...rule("S07", "A report of a breach of public order is registered, decided on and answered as the law says", "治安案件依法登记、受理、调查和决定", { force: "STATUTE", onBreach: "BLOCK" }, { from: "2013-01-01", to: "2025-12-31", basis: `${PUBLIC_ORDER}77-99`, evidence: "V" }, { from: "2026-01-01", basis: `${PUBLIC_ORDER}77-99 as revised 2025`, evidence: "UNVERIFIED", onBreach: "WARN" }),
  ...rule("S08", "First report of a major incident within 1 hour", "重大警情1小时内首报", { ...config, span: [1, "HOUR"] }, house("A", "Emergency Response Law (突发事件应对法) Arts.17, 61: promptly; hours are a house rule")),
  ...rule("S09", "The crime of disrupting elections is one of deputies and heads of state organs, not of village elections", "破坏选举罪不适用于村(居)民委员会选举", { force: "STATUTE", onBreach: "BLOCK" }, { from: "1997-10-01", basis: "Criminal Law (刑法) Art.256", evidence: "V" }),
  ...rule("S10", "An incident is put on a lower level with a reason alone", "警情降级须说明理由", { force: "CONFIG", onBreach: "WARN" }, house("A", "house rule")),
  ...rule("U01", "Major emergency: authoritative information within 5 hours", "重大突发事件5小时内发布权威信息", { ...policy, span: [5, "HOUR"] }, house("V2", "国办发〔2016〕80号")),
  ...rule("U02", "Press conference within 24 hours", "24小时内举行新闻发布会", { ...policy, span: [24, "HOUR"] }, house("V2", "国办发〔2016〕61号")),
  ...rule("U03", "Other matters: respond within 48 hours", "48小时内回应", { ...policy, span: [48, "HOUR"] }, house("V2", "国办发〔2016〕61号")),
  ...rule("U04", "First report of a public-opinion incident within 2 hours", "第一时间首报", { ...config, span: [2, "HOUR"] }, house("A", "Founding bulletin: at the first moment; hours are a house rule")),
  ...rule("U05", "That something is false is said upon facts of the responsible body", "澄清虚假信息须有责任单位提供的事实依据", { force: "STATUTE", onBreach: "BLOCK" }, { from: "2019-05-15", basis: "Regulations on Open Government Information (政府信息公开条例) Art.6", evidence: "V" }),
  ...rule("U06", "What is said and is so is raised as a problem to be solved", "反映属实的须列入问题清单", { force: "POLICY", onBreach: "BLOCK" }, house("S", "Founding bulletin: problems are put on the ledger and listed (建立台账，列出问题清单)")),
  ...rule("C01", "Major matters go to the superior leading group within 2 hours", "重大情况及时报告上级", { ...config, span: [2, "HOUR"] }, house("A", "Founding bulletin: promptly (及时); hours are a house rule")),
  ...rule("C02", "A hand-over is signed for within 1 working day", "1个工作日内签收", { ...config, span: [1, "WORKDAY"] }, house("A", "house rule")),
  ...rule("C03", "The look-back is finished within 30 days of the result", "结果公布后30日内完成回头看", { ...config, span: [30, "DAY"] }, house("A", "house rule")),
  ...rule("C04", "A ledger entry is looked at every week before the election", "选举前台账每周更新", { ...config, onBreach: "WARN", span: [7, "DAY"] }, house("A", "house rule")),
  ...rule("C05", "The vote of a key village opens when its gates are open", "重点难点村投票前各项条件具备", { force: "POLICY", onBreach: "BLOCK" }, house("S", "Founding bulletin: problems are solved before the election (把问题解决在选举前)")),
  ...rule("C06", "Accept or return a hand-over within 5 working days", "5个工作日内接收或退回", { ...config, span: [5, "WORKDAY"] }, house("A", "house rule")),
  ...rule("C07", "A task is signed for within 1 working day", "交办事项1个工作日内签收", { ...config, span: [1, "WORKDAY"] }, house("A", "house rule")),
  ...rule("C08", "What is to be approved is prepared by another person", "经办与审批分开", { force: "POLICY", onBreach: "BLOCK" }, house("S", "Founding bulletin: direct and first responsible persons (直接责任人、第一责任人)")),
  ...rule("C09", "A record is changed by one person at a time", "同一记录不得同时修改", { force: "CONFIG", onBreach: "WARN" }, house("A", "house rule")),
  ...rule("C10", "One key stands for one deed", "同一请求号对应同一操作", { force: "CONFIG", onBreach: "WARN" }, house("A", "house rule")),
  ...rule("C11", "Who acts on a record answers for it", "经办人限于本人负责的事项", { force: "POLICY", onBreach: "BLOCK" }, house("S", "Founding bulletin: handling body, handler and leading leader are named (承办部门、承办人员、领办领导)")),
  ...rule("C12", "No more is kept of a person than the duty needs", "限于履行职责所必需的范围", { force: "STATUTE", onBreach: "BLOCK" }, { from: "2021-11-01", basis: "Personal Information Protection Law (个人信息保护法) Arts.5-6, 33-34", evidence: "V" }),
  ...rule("C13", "A hand-over goes to the body the matter belongs to", "移送有管辖权的机关", { force: "STATUTE", onBreach: "BLOCK" }, { from: "2005-05-01", to: "2022-04-30", basis: "Petition Regulations 2005 (信访条例) Art.21", evidence: "V" }, { from: "2022-05-01", basis: "Regulations on Petition Work 2022 (信访工作条例) Arts.22, 30", evidence: "V" }),
  ...rule("C14", "A certificate of an open vote gate is good for 24 hours", "投票准入证明24小时内有效", { ...config, span: [24, "HOUR"] }, house("A", "Founding bulletin: problems are solved before the election (把问题解决在选举前); hours are a house rule")),
  ...rule("C15", "A directive is signed for, done by its day, pressed for and answered", "公文交办事项按期签收、承办、催办、答复", { ...policy, onBreach: "ESCALATE" }, { from: "2012-07-01", basis: "Regulations on Official Documents of Party and State Organs (党政机关公文处理工作条例) Art.24", evidence: "M" }),
  ...rule("C16", "Mediation is voluntary, and where it fails the parties are told where they may go", "调解坚持自愿,调解不成的告知其他途径", { force: "STATUTE", onBreach: "BLOCK" }, { from: "2011-01-01", basis: "People's Mediation Law (人民调解法) Arts.3, 17, 26, 28", evidence: "V" }),
];
