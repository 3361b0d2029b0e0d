import type { RegionCode } from "./region-code.ts";
import { RULE, type RuleCode } from "./rule-codes.ts";

/**
 * What an office expects to refuse: a stable code, one sentence in two languages, and the rule it rests on unless the
 * decision names another. Codes are never renamed. Over 200 lines: one table, so that no code is given twice.
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
  // The village election
  ELECTION_BEGUN: [
    RULE.E17,
    "This village's election of the cycle has begun before.",
    "该村本届选举已经启动。",
  ],
  CYCLE_OPEN: [
    RULE.E17,
    "A cycle is open here, or there was this one.",
    "该地区已有本届换届或换届尚未结束。",
  ],
  ELECTIONS_UNDER_WAY: [
    RULE.E17,
    "An election of this cycle is not over yet.",
    "本届仍有村(社区)选举未完成。",
  ],
  CYCLE_MISSING: [RULE.E17, "No election cycle is open here.", "该地区没有正在进行的换届。"],
  COMMITTEE_TOO_SMALL: [
    RULE.E31,
    "An election committee has three members at least.",
    "村民选举委员会不得少于3人。",
  ],
  COMMITTEE_EVEN: [
    RULE.E31,
    "An election committee should have an odd number of members.",
    "村民选举委员会人数宜为单数。",
  ],
  NOT_FILED: [
    RULE.E31,
    "The election committee is not filed with the township yet.",
    "选举委员会名单尚未报乡镇备案。",
  ],
  QUORUM_NOT_MET: [RULE.E27, "The meeting did not reach its quorum.", "会议未达到法定人数。"],
  DATE_TOO_SOON: [
    RULE.E01,
    "Election day leaves no time to post the list.",
    "选举日过早，名单公布时间不足。",
  ],
  SEATS_OUT_OF_RANGE: [RULE.E19, "A committee has three to seven members.", "村民委员会由3至7人组成。"],
  SEATS_NOT_ODD: [RULE.E19, "The number of members should be odd.", "职数宜为单数。"],
  WOMEN_MISSING: [RULE.E19, "No seat is kept for women.", "未预留妇女职数。"],
  COUNT_MISMATCH: [RULE.E01, "The groups do not add up.", "分项合计与总数不符。"],
  LIST_LATE: [RULE.E01, "The list is posted too late for this election day.", "选民名单公布过晚。"],
  WINDOW_OPEN: [RULE.E02, "Objections may still be made.", "名单异议期未满。"],
  OBJECTIONS_OPEN: [RULE.E03, "An objection is not decided yet.", "仍有异议未处理。"],
  DECISION_LATE: [RULE.E03, "The objection was decided too late.", "异议处理已超期。"],
  NOT_ENOUGH_CANDIDATES: [
    RULE.E18,
    "There have to be more candidates than seats.",
    "候选人数应多于应选名额。",
  ],
  NOMINEE_ON_COMMITTEE: [
    RULE.E20,
    "A nominee leaves the election committee first.",
    "被提名人应先退出村民选举委员会。",
  ],
  DUPLICATE_POSITION: [RULE.E18, "Somebody is nominated twice.", "同一人不得被重复提名。"],
  VERDICT_MISSING: [RULE.O08, "A nominee has no verdict yet.", "仍有被提名人未出审查结论。"],
  CANDIDATES_LATE: [RULE.E04, "Candidates are posted late.", "候选人公布过晚。"],
  PROXY_LIMIT: [RULE.E07, "Nobody votes for more than three others.", "每人接受委托不得超过3人。"],
  KEY_VILLAGE_GATE: [
    RULE.C05,
    "No certificate of an open vote gate is there, or it is good no longer.",
    "未出示有效的投票准入证明。",
  ],
  GATE_INVALID: [RULE.C14, "This is no certificate for this village.", "投票准入证明无效或不属于该村。"],
  GATE_EXPIRED: [RULE.C14, "The certificate is good no longer.", "投票准入证明已过期。"],
  GATE_REVOKED: [RULE.C14, "The certificate was revoked.", "投票准入证明已撤销。"],
  NOT_ELECTION_DAY: [RULE.E05, "It is not election day.", "今天不是选举日。"],
  AUDIT_NOT_PUBLISHED: [RULE.E16, "The exit audit is not published yet.", "离任审计结果尚未公布。"],
  BOOTH_MISSING: [
    RULE.E12,
    "The vote needs a secret booth and is counted and announced on the spot.",
    "须设秘密写票处，公开计票并当场公布。",
  ],
  BALLOTS_EXCEED_ISSUED: [
    RULE.E24,
    "More ballots than were issued: this vote is void.",
    "收回选票多于发出选票，本次投票无效。",
  ],
  TALLY_INCONSISTENT: [RULE.E12, "The figures of the count do not fit together.", "计票数据前后不一致。"],
  RUNOFF_CANDIDATE_ORDER: [
    RULE.E10,
    "In this round stand those who came next, and nobody else.",
    "本轮候选人应按上轮得票顺序确定。",
  ],
  RUNOFF_LATE: [RULE.E11, "The run-off comes later than it should.", "另行选举已超过规定期限。"],
  NOT_COUNTERSIGNED: [RULE.C08, "The township has not countersigned the count.", "乡镇尚未会签计票结果。"],
  OUTCOME_DIFFERS: [RULE.E09, "The count comes to something else.", "与计票结果不符。"],
  NOT_AUTHORISED: [RULE.E25, "No authorised body decided this.", "须由有权机关作出决定。"],
  NO_DECISION_DOC: [RULE.E25, "The number of the decision is missing.", "缺少决定文书文号。"],
  HANDOVER_INCOMPLETE: [RULE.E13, "Something has not been handed over yet.", "移交事项尚未办结。"],
  HANDOVER_NOT_SUPERVISED: [RULE.E13, "The township has not supervised the hand-over yet.", "乡镇尚未监交。"],
  COUNT_COUNTERSIGNED: [RULE.E31, "The count is countersigned already.", "该计票结果已会签。"],
  NOTICE_LATE: [RULE.E15, "The notice comes late.", "移交通知书已超过规定时限。"],
  NO_COMPLAINT: [RULE.E15, "The new committee has not complained.", "新一届村委会未提出书面反映。"],
  // Coordination
  DUPLICATE_ENTRY: [
    RULE.C05,
    "The village is on the ledger of this cycle.",
    "该村已列入本届重点难点村台账。",
  ],
  NO_ITEMS: [RULE.C05, "There is no list of problems yet.", "尚未列出问题清单。"],
  NO_LEADER: [RULE.C05, "No county leader answers for the village.", "尚未确定包村县领导。"],
  ITEM_OPEN: [RULE.C05, "A problem is not settled yet.", "仍有问题未销号。"],
  ENTRY_CLOSED: [RULE.C05, "The entry takes no more problems.", "该台账当前不能新增问题。"],
  GATE_CLOSED: [
    RULE.C05,
    "The vote gate is closed: see the reasons on the ledger.",
    "该村尚不具备投票条件，详见台账。",
  ],
  PLAN_CERTIFICATE_MISSING: [
    RULE.C05,
    "Public security's certificate of approved plans is missing, or good no longer.",
    "缺少公安机关有效的方案批准证明。",
  ],
  CHECKS_OPEN: [RULE.C03, "A check is not answered yet.", "仍有检查事项未填写。"],
  FINDINGS_OPEN: [RULE.C03, "Something that was found is not put right yet.", "仍有发现的问题未整改。"],
  LOOK_BACK_OPEN: [RULE.C03, "The look-back is not done yet.", "该村“回头看”尚未完成。"],
  // Organization
  BRANCH_ELECTION_BEGUN: [
    RULE.O01,
    "This branch's election of the cycle is on the ledger.",
    "该村党组织本届换届已登记。",
  ],
  QUORUM_80: [
    RULE.O04,
    "Fewer than four fifths of the members entitled to vote attended.",
    "到会有选举权党员不足五分之四。",
  ],
  NOT_20_PERCENT_MORE: [
    RULE.O05,
    "Candidates exceed the seats by less than a fifth.",
    "候选人差额比例不足20%。",
  ],
  VOTES_NOT_HALF: [
    RULE.O06,
    "Somebody was elected with half of those present or fewer.",
    "有当选人得票未超过实到会人数的一半。",
  ],
  NOT_APPROVED_BY_SUPERIOR: [
    RULE.O07,
    "The superior has not approved the nominees.",
    "候选人预备人选尚未报上级党委批准。",
  ],
  PUT_OFF_TOO_LONG: [RULE.O02, "It is put off by more than a year.", "延期换届超过1年。"],
  RECTIFICATION_EXISTS: [
    RULE.O09,
    "This branch is being put right already.",
    "该村党组织已列入软弱涣散整顿。",
  ],
  NO_NOMINEES: [RULE.O08, "There is no nominee to review.", "尚未填报被提名人。"],
  DUPLICATE_ITEM: [RULE.O08, "It is on the list already.", "该事项已在名单中。"],
  OPINION_MISSING: [RULE.O08, "A department's opinion is missing.", "仍有部门未反馈意见。"],
  OPINION_LATE: [RULE.O08, "The opinion comes late.", "已超过意见反馈期限。"],
  GROUND_REQUIRED: [RULE.O08, "An objection needs its ground.", "提出异议须注明情形。"],
  NOT_REVIEWER: [RULE.O08, "This body was not asked.", "未征求该单位意见。"],
  DECISION_WITHOUT_MEETING: [
    RULE.O10,
    "Verdicts need the record of a meeting.",
    "作出结论须有集体研究的会议记录。",
  ],
  OBJECTION_MISSING: [
    RULE.O10,
    "Nobody is found not qualified to whom no department objected.",
    "无部门提出异议，不得认定不合格。",
  ],
  RECHECK_OPEN: [RULE.O11, "A re-check may still be asked for.", "复核申请期未满。"],
  RECHECK_LATE: [RULE.O11, "The re-check is asked for late.", "已超过复核申请期限。"],
  LEADER_CONFLICT: [RULE.O12, "This official has a tie to the place.", "该干部与当地有利害关系。"],
  STILL_RESPONSIBLE: [RULE.O12, "This official still answers for a place.", "该干部仍担任责任领导。"],
  OFFICIAL_NOT_ON_DUTY: [RULE.C13, "This official is not on duty.", "该干部不在岗。"],
  // Public security
  PLAN_EXISTS: [RULE.S04, "There is a plan for this village and election.", "该村本届已有方案。"],
  PLAN_LATE: [RULE.S04, "It is late for approving the plan.", "已过方案批准期限。"],
  DUTY_EXISTS: [RULE.S06, "Duty is posted for this village and day.", "该村当日已布置值守。"],
  BEAT_LATE: [RULE.S06, "The beat comes late.", "已超过报告时间。"],
  INCIDENT_REQUIRED: [RULE.S06, "The incident is put on the ledger first.", "须先登记警情摘要。"],
  INCIDENT_NOT_TOLD: [RULE.C01, "A major incident is told upward first.", "重大警情须先向上报告。"],
  LEVEL_DOWNGRADE_WITHOUT_REASON: [RULE.S10, "A lower level needs a reason.", "警情降级须说明理由。"],
  CASE_HANDLER_REQUIRED: [RULE.S07, "The case has no handler yet.", "须先指定办案人。"],
  CASE_OVERDUE: [RULE.S02, "The case is past its last day.", "案件已超过办理期限。"],
  NO_LEGAL_BASIS: [RULE.S07, "A penalty names the article it rests on.", "处罚决定须载明法律依据。"],
  CRIME_256_NOT_APPLICABLE: [
    RULE.S09,
    "This crime is not one of village elections.",
    "破坏选举罪不适用于村(居)民委员会选举。",
  ],
  ROUTE_REQUIRED: [RULE.E29, "It goes to whom it belongs first.", "须先移送有管辖权的机关。"],
  NOT_CLARIFIED: [RULE.E29, "Whoever it was laid to is not cleared yet.", "尚未为被反映人澄清。"],
  // Directives, tasks, consultations and disputes
  NOT_BELOW: [
    RULE.C15,
    "An office addresses those right below it and beside it.",
    "只能发往直接下级和本级部门。",
  ],
  LATER_THAN_ABOVE: [
    RULE.C15,
    "What is passed down is due no later than above.",
    "转办时限不得晚于上级要求的时限。",
  ],
  ONLY_CONVEYED: [RULE.C15, "This was only to be taken note of.", "该事项仅需传达签收。"],
  TASK_FINISHED: [RULE.C15, "Nothing is waited for any more.", "该事项已办结。"],
  ALREADY_REMINDED: [RULE.C15, "It was pressed for today.", "今日已催办。"],
  NOT_LATE: [RULE.C15, "It is not late.", "该事项尚未逾期。"],
  TASKS_OPEN: [RULE.C15, "A task is open still.", "仍有事项未办结。"],
  NOT_CONSULTED: [RULE.C15, "This body did not take part.", "该单位未参加会商。"],
  PARTIES_NOT_TOLD: [
    RULE.C16,
    "The parties are told where they may go instead.",
    "应当告知当事人其他解决途径。",
  ],
  DISPUTE_SETTLED: [RULE.C16, "It is settled, or with others.", "该纠纷已化解或已转其他途径。"],
  AGREEMENT_NOT_KEPT: [RULE.C16, "The agreement is not kept.", "调解协议未履行。"],
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
