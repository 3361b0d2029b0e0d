import type { RegionCode } from "./region-code.ts";
import { RULE, type RuleCode } from "./rule-codes.ts";

/**
 * What an office expects to refuse: a stable code, one sentence in two languages, and the rule it rests on unless the
 * decision names another. Codes are never renamed.
 */
export const REFUSALS = {
  // Every command
  NOT_FOUND: [
    RULE.C11,
    "There is no such record, or it is not yours to act on.",
    "没有该记录，或不属您办理。",
  ],
  STALE_VERSION: [
    RULE.C09,
    "The record was changed meanwhile. Look at it again.",
    "记录已被他人修改，请重新查看。",
  ],
  IDEMPOTENCY_CONFLICT: [RULE.C10, "This key was used for something else.", "该请求号已用于其他内容。"],
  CONFLICT_OF_INTEREST: [RULE.P17, "You stand aside from this matter.", "您应当回避该事项。"],
  FOUR_EYES: [RULE.C08, "Another person has to do this than the one before.", "须由另一人办理。"],
  CLOCK_NOT_MET: [RULE.P23, "It is too early for this.", "未到规定时间。"],
  CLOCK_EXPIRED: [RULE.P23, "It is too late for this.", "已超过规定时限。"],
  FIELD_NOT_ACCEPTABLE: [RULE.C12, "A value is not acceptable.", "填写内容不符合要求。"],
  PERSONAL_DATA_REJECTED: [RULE.C12, "Personal data is not taken here.", "此处不得填写个人信息。"],
  ILLEGAL_TRANSITION: [
    RULE.P23,
    "This step does not follow from where the matter stands.",
    "当前阶段不能进行此操作。",
  ],
  PLACE_UNKNOWN: [RULE.C13, "There is no such village or region.", "没有该行政区划。"],
  PLACE_RETIRED: [
    RULE.C13,
    "This village or region is no longer in use; name what it became part of.",
    "该行政区划已撤销，请填写撤并后的区划代码。",
  ],
  OFFICIAL_UNKNOWN: [RULE.C11, "There is no such official.", "没有该在岗干部。"],
  OFFICIAL_OF_ANOTHER_BODY: [
    RULE.C11,
    "This official belongs to another body than the one that handles it.",
    "该干部不属于承办单位。",
  ],
  REFERENCE_MISSING: [
    RULE.C11,
    "The register of divisions or of officials has not come yet. Try again shortly.",
    "行政区划或在岗干部名册尚未送达，请稍后再试。",
  ],
  // Petitions
  DUPLICATE_IN_PROGRESS: [RULE.P15, "The same matter is being handled.", "同一事项正在办理。"],
  TERMINATED_MATTER: [RULE.P10, "The same facts were finally re-examined.", "同一事实和理由已复核终结。"],
  REGISTRATION_REQUIRED_FIELD: [RULE.P14, "Something the register needs is missing.", "登记必填项缺失。"],
  OBJECTION_LATE: [RULE.P03, "The time to object is over.", "异议期限已过。"],
  EXTENSION_TWICE: [RULE.P05, "The time was extended before; it is extended once.", "只能延期一次。"],
  EXTENSION_TOO_LONG: [RULE.P05, "An extension is no longer than the rule allows.", "延长不得超过规定天数。"],
  REPLY_WITHOUT_BASIS: [RULE.P18, "A reply states facts, ground and law.", "答复须载明事实、理由和依据。"],
  REVIEW_LATE: [RULE.P06, "The time to ask for review is over.", "请求复查复核的期限已过。"],
  HANDLER_IS_SUBJECT: [RULE.P17, "This person cannot be given the matter.", "该人员不得承办此事项。"],
  TRANSFER_TARGET_INVALID: [
    RULE.P19,
    "It must not go to this body; send it to its superior, or to discipline.",
    "不得移送该单位，应报送其上级或移送纪检监察机关。",
  ],
  CANCEL_WITHOUT_REPLY: [
    RULE.P22,
    "It is not answered, carried out or transferred yet.",
    "尚未答复、落实或移送签收，不得销号。",
  ],
  LEADER_REQUIRED_FOR_KEY_CASE: [RULE.P21, "A key case needs a case leader.", "重点信访件须确定领办领导。"],
  UPWARD_REPORT_REQUIRED: [
    RULE.P21,
    "A key vote-buying case is first reported upward.",
    "涉贿选重点件须先向上级报告。",
  ],
  TRANSFER_REQUIRED: [
    RULE.P21,
    "A key vote-buying case is first transferred to discipline.",
    "涉贿选重点件须先移交纪检。",
  ],
  TRANSFER_OPEN: [RULE.P22, "A transfer is not accepted yet.", "移送尚未被接收。"],
  SUPERVISION_OPEN: [RULE.P11, "The supervision is not closed yet.", "督办尚未办结。"],
  LATENESS_REASON_REQUIRED: [RULE.P12, "It is late: say why first.", "已超期，须先填写超期原因。"],
  PAUSE_NOT_ALLOWED: [RULE.P09, "The clock does not stand still for this.", "此事由不得中止计时。"],
  NOTICE_REQUIRED: [RULE.P02, "The petitioner has to be told first.", "须先告知信访人。"],
  // Transfers
  WRONG_PARTY: [RULE.C13, "This kind of transfer does not go there.", "该类移送不得发往此部门。"],
  FACTS_NOT_ACCEPTABLE: [
    RULE.C13,
    "The facts do not fit this kind of transfer.",
    "移送要素不符合该类型要求。",
  ],
  MATERIAL_UNKNOWN: [RULE.C13, "There is no such material of yours.", "没有该材料。"],
  RETURN_REASON_REQUIRED: [RULE.C06, "A return gives its reason.", "退回须说明理由。"],
  // Discipline
  WAY_NOT_APPROVED: [RULE.D11, "No way of disposal was approved.", "处置方式未经批准。"],
  NOTICE_BEFORE_EFFECTIVE: [RULE.D13, "The decision is not in effect.", "处分决定尚未生效。"],
  MUST_NOT_ENTER: [
    RULE.D01,
    "A matter for the superior organ is not entered here.",
    "属上级管辖，不得录入。",
  ],
  RECUSAL_REQUIRED: [RULE.D12, "You stand aside from this matter.", "您应当回避该事项。"],
  // Publicity
  NO_RESPONSIBLE_BODY: [
    RULE.U03,
    "Nobody was found responsible yet: assess it first.",
    "尚未确定涉事责任单位，须先研判。",
  ],
  FALSE_WITHOUT_BASIS: [
    RULE.U05,
    "That it is false needs the facts of the responsible body.",
    "认定不实须有责任单位提供的事实依据。",
  ],
  CLOSE_WITHOUT_RESPONSE: [
    RULE.U03,
    "It is neither answered nor approved to stay without an answer.",
    "尚未公开回应，也未批准不予回应，不得办结。",
  ],
  PROBLEM_NOT_RAISED: [
    RULE.U06,
    "What is said is so: it is first raised as a problem with the election office.",
    "反映属实，须先报换届办列入问题清单。",
  ],
  // Coordination
  ALREADY_SENT: [RULE.C01, "What was sent upward is not taken back.", "已上报的报告不得撤回。"],
} as const satisfies Record<string, readonly [rule: RuleCode, message: string, messageZh: string]>;
export type RefusalCode = keyof typeof REFUSALS;
export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[];

/** An expected refusal: nothing was changed. Never carries a value the caller sent. */
export interface Refusal {
  readonly kind: "refused";
  readonly code: RefusalCode;
  /** Code of the rule in the catalogue. */
  readonly rule: RuleCode;
  /** Name of the input field that was wrong. */
  readonly field: string | null;
  /** The state the record is in. */
  readonly from: string | null;
  /** Events that would be allowed from there. */
  readonly allowed: readonly string[];
  /** The day that decided. */
  readonly dueOn: string | null;
  /** Codes of what a retired place became part of: public, and told. */
  readonly successors?: readonly RegionCode[];
}

/** Refuses, under the code's own rule unless another is named. */
export function refuse(
  code: RefusalCode,
  detail: Partial<Pick<Refusal, "rule" | "field" | "from" | "allowed" | "dueOn" | "successors">> = {},
): Refusal {
  return {
    kind: "refused",
    code,
    rule: REFUSALS[code][0],
    field: null,
    from: null,
    allowed: [],
    dueOn: null,
    ...detail,
  };
}

export const isRefusal = (value: object): value is Refusal => "kind" in value && value.kind === "refused";
