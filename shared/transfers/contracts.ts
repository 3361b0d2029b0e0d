import { TOPICS } from "../kernel/election-words.ts";
import { type Department, DEPARTMENTS } from "../kernel/department.ts";
import { RULE, type RuleCode } from "../kernel/rule-codes.ts";

/* Over 200 lines: the sixteen types of transfer are one list, read by number. */

/** What a coded fact may be: one of a list of words, yes or no, a day, a number of the sender's own register, a web address. */
export type FactKind =
  readonly string[] | "YES_NO" | "DATE" | "DATE_TIME" | "REGISTER_NO" | "URL" | "COUNT" | "ID";

/** One type of transfer (移送), H1 to H16: who may send it to whom, what it says, how fast it is answered. */
export interface TransferType {
  readonly nameZh: string;
  readonly from: readonly Department[];
  readonly to: readonly Department[];
  /** Rules of the catalogue: to sign for it, and to accept or return it. */
  readonly signRule: RuleCode;
  readonly decideRule: RuleCode;
  /** True where the fact of the transfer itself is need-to-know: told to the two parties alone, never counted by village. */
  readonly isConcealed: boolean;
  readonly mayCarryMaterial: boolean;
  /** True where it also goes to an office of the tier right below (交办): all others stay at one's own tier or go up. */
  readonly mayGoDown?: true;
  /** The facts it states, all required unless marked. A name, a text or a contact is not among them and never will be. */
  readonly facts: Readonly<Record<string, { readonly kind: FactKind; readonly isOptional?: true }>>;
}

const without = (department: Department): readonly Department[] =>
  DEPARTMENTS.filter((one) => one !== department);

const fact = (kind: FactKind) => ({ kind });
const optional = (kind: FactKind) => ({ kind, isOptional: true as const });
const topic = fact(TOPICS);
const petitionNo = fact("REGISTER_NO");

/* Sixteen rows of one table: long as the table is, and read by the row. */
export const TRANSFERS = {
  H1: {
    nameZh: "信访移送纪检",
    from: ["petitions"],
    to: ["discipline"],
    signRule: RULE.C02,
    decideRule: RULE.D03,
    isConcealed: true,
    mayCarryMaterial: true,
    facts: { petitionNo, topic, isRealName: fact("YES_NO"), isKeyCase: fact("YES_NO") },
  },
  H2: {
    nameZh: "信访移送民政",
    from: ["petitions"],
    to: ["civil-affairs"],
    signRule: RULE.C02,
    decideRule: RULE.P03,
    isConcealed: false,
    mayCarryMaterial: true,
    facts: { petitionNo, topic, peopleBand: fact(["ONE", "TWO_TO_FOUR", "FIVE_OR_MORE"]) },
  },
  H3: {
    nameZh: "信访移送公安",
    from: ["petitions"],
    to: ["public-security"],
    signRule: RULE.C02,
    decideRule: RULE.C06,
    isConcealed: true,
    mayCarryMaterial: true,
    facts: { petitionNo, topic, isImminent: fact("YES_NO") },
  },
  H4: {
    nameZh: "涉法涉诉移送政法",
    from: ["petitions"],
    to: ["coordination"],
    signRule: RULE.C02,
    decideRule: RULE.C06,
    isConcealed: false,
    mayCarryMaterial: true,
    facts: { petitionNo, topic },
  },
  H5: {
    nameZh: "纪检移送有关部门",
    from: ["discipline"],
    to: ["public-security", "civil-affairs", "petitions"],
    signRule: RULE.C02,
    decideRule: RULE.C06,
    isConcealed: true,
    mayCarryMaterial: true,
    facts: { receiptNo: fact("REGISTER_NO"), topic },
  },
  H6: {
    nameZh: "公安移送问题线索",
    from: ["public-security"],
    to: ["discipline"],
    signRule: RULE.C02,
    decideRule: RULE.D03,
    isConcealed: true,
    mayCarryMaterial: true,
    facts: { incidentNo: fact("REGISTER_NO"), topic },
  },
  H7: {
    nameZh: "选举违法调查移送",
    from: ["civil-affairs"],
    to: ["discipline", "public-security"],
    signRule: RULE.C02,
    decideRule: RULE.D03,
    isConcealed: true,
    mayCarryMaterial: true,
    facts: {
      reportNo: fact("REGISTER_NO"),
      formCode: fact(["VIOLENCE", "THREAT", "FRAUD", "BRIBERY", "FORGED_BALLOT", "FALSE_COUNT", "APPOINTED_CANDIDATE", "DELAY", "RETALIATION", "OTHER"]), // prettier-ignore
      isPartyMemberOrSupervised: fact(["YES", "NO", "UNKNOWN"]),
    },
  },
  H8: {
    nameZh: "县级联审征求意见",
    from: ["organization"],
    to: ["discipline", "public-security", "civil-affairs"],
    signRule: RULE.C02,
    decideRule: RULE.O08,
    isConcealed: true,
    mayCarryMaterial: true,
    facts: { batchNo: fact("REGISTER_NO"), nominees: fact("COUNT") },
  },
  H9: {
    nameZh: "联审结果通知",
    from: ["organization"],
    to: ["civil-affairs"],
    signRule: RULE.C02,
    decideRule: RULE.C06,
    isConcealed: false,
    mayCarryMaterial: true,
    facts: { batchNo: fact("REGISTER_NO"), nominees: fact("COUNT") },
  },
  H10: {
    nameZh: "舆情交办",
    from: ["publicity"],
    to: without("publicity"),
    signRule: RULE.S05,
    decideRule: RULE.U03,
    isConcealed: false,
    mayCarryMaterial: false,
    facts: {
      incidentNo: fact("REGISTER_NO"),
      topic: fact([...TOPICS, "RUMOUR_RESULT", "POLICY_MISREAD", "OFFICIAL_CONDUCT", "SAFETY"]),
      grade: fact(["MAJOR", "OTHER"]),
      responseDueAt: fact("DATE_TIME"),
    },
  },
  H11: {
    nameZh: "重大情况报告",
    from: without("coordination"),
    to: ["coordination"],
    signRule: RULE.C01,
    decideRule: RULE.C01,
    isConcealed: false,
    mayCarryMaterial: true,
    facts: {
      kind: fact(["OPINION", "PETITION", "INCIDENT", "BRIBERY"]),
      occurredAt: fact("DATE_TIME"),
      registerNo: optional("REGISTER_NO"),
      topic: optional(TOPICS),
    },
  },
  H12: {
    nameZh: "交办督办",
    from: ["coordination"],
    // Its own kind of office too: a prefecture's tasks a county's, a county's a township.
    to: DEPARTMENTS,
    mayGoDown: true,
    signRule: RULE.C07,
    decideRule: RULE.C06,
    isConcealed: false,
    mayCarryMaterial: true,
    facts: { taskNo: fact("REGISTER_NO"), kind: fact(["TASK", "SUPERVISION"]), dueOn: fact("DATE") },
  },
  H13: {
    nameZh: "调解不成移送",
    from: ["coordination"],
    to: ["petitions"],
    signRule: RULE.C02,
    decideRule: RULE.C06,
    isConcealed: false,
    mayCarryMaterial: false,
    facts: { kind: fact(["LAND", "BOUNDARY", "CONTRACT", "CLAN", "FINANCE", "NEIGHBOUR", "OTHER"]) },
  },
  H14: {
    nameZh: "处分决定执行",
    from: ["discipline"],
    to: ["civil-affairs", "organization"],
    signRule: RULE.C02,
    decideRule: RULE.C06,
    isConcealed: true,
    mayCarryMaterial: true,
    facts: {
      decisionNo: fact("REGISTER_NO"),
      consequence: fact(["REMOVAL", "SUBSIDY_REDUCED", "DUTY_ENDED", "RECORD"]),
    },
  },
  H15: {
    nameZh: "涉嫌违法网帖移送",
    from: ["publicity"],
    to: ["public-security"],
    signRule: RULE.C02,
    decideRule: RULE.C06,
    isConcealed: true,
    mayCarryMaterial: false,
    facts: { incidentNo: fact("REGISTER_NO"), url: fact("URL"), legalReviewNo: fact("REGISTER_NO") },
  },
  H16: {
    nameZh: "回头看发现问题移送",
    from: ["coordination"],
    to: ["petitions", "discipline", "civil-affairs", "public-security"],
    signRule: RULE.C02,
    decideRule: RULE.C06,
    isConcealed: true,
    mayCarryMaterial: true,
    facts: { findingCode: fact(["A", "B", "C", "D", "E"]), lookBackNo: fact("REGISTER_NO") },
  },
} as const satisfies Record<string, TransferType>;

export type TransferCode = keyof typeof TRANSFERS;
export const TRANSFER_CODES = Object.keys(TRANSFERS) as TransferCode[];

export const RETURN_REASONS = ["NOT_OURS", "NO_SUBSTANCE", "DUPLICATE", "INCOMPLETE"] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];
