/* Written by `npm run schema` from the departments' schemas: long as their lists are. */

/** What every value of every enum is called, a line each: enum, value, English, Chinese. */
export const TERM_LINES = `AcceptanceRefusal|DUPLICATE_IN_PROGRESS|Duplicate in progress|同一事项正在办理
AcceptanceRefusal|TERMINATED_MATTER|Terminated matter|已复核终结
Acceptance|ACCEPTED|Accepted|已受理
Acceptance|PENDING|Pending|待受理
Acceptance|RETURNED|Returned|已退回
Accuracy|FALSE|False|不属实
Accuracy|PARTLY|Partly|部分属实
Accuracy|TRUE|True|属实
Accuracy|UNVERIFIED|Unverified|待核实
AttentionCode|CLOCK_DUE_3D|A clock is due within three days|时限三日内到期
AttentionCode|CLOCK_OVERDUE|A clock is overdue|时限已过
AttentionCode|HANDOVER_OVERDUE|Handover overdue|工作移交逾期
AttentionCode|LEDGER_STALE|Ledger stale|台账久未更新
AttentionCode|NO_SECURITY_PLAN|No security plan|无安保方案
AttentionCode|PETITION_OVERDUE|Petition overdue|信访件逾期
AttentionCode|RESPONSE_OVERDUE|Response overdue|回应逾期
AttentionCode|VOTE_GATE_CLOSED|Vote gate closed|投票卡口未开
Body|CIV|Civil affairs|民政部门
Body|DIS|Discipline inspection|纪检监察
Body|GOV|Government|县级政府
Body|OFF|Election office|换届办
Body|ORG|Organization|组织部门
Body|PET|Petitions|信访部门
Body|PLC|Political-legal committee|政法委
Body|PSB|Public security|公安部门
Body|PUB|Publicity|宣传部门
Body|VEC|Village election committee|村民选举委员会
BothPosts|NO|No|否
BothPosts|PENDING|Pending|待定
BothPosts|YES|Yes|是
BranchExtensionReason|ALIGNED_WITH_COMMITTEE|Aligned with committee|与村委会换届同步
BranchExtensionReason|DISASTER|Disaster|自然灾害
BranchExtensionReason|MERGER|Merger|村庄合并
BranchExtensionReason|UNREST|Unrest|秩序不稳
BranchKind|BRANCH|Branch|党支部
BranchKind|COMMITTEE|Committee|党委
BranchKind|GENERAL_BRANCH|General branch|党总支
BranchState|DUE|Due|到期
BranchState|EXTENDED|Extended|已延期
BranchState|FILED|Filed|已备案
BranchState|MEETING_HELD|Meeting held|大会已召开
BranchState|NOMINEES_APPROVED|Nominees approved|人选已批准
BranchState|NOMINEES_RECOMMENDED|Nominees recommended|人选已推荐
BranchState|REQUEST_APPROVED|Request approved|请示已批复
BranchState|RESULT_APPROVED|Result approved|结果已批复
CandidateStatus|NOMINATED|Nominated|已提名
CandidateStatus|POSTED|Posted|已公布
CandidateStatus|QUALIFIED|Qualified|合格
CandidateStatus|REMOVED|Removed|已除名
CandidateStatus|WITHDRAWN|Withdrawn|已退出
ClockEnd|DROPPED|Dropped|不再计算
ClockEnd|HANDED_OVER|Handed over|随件移送
ClockEnd|LATE|Late|超期
ClockEnd|MET|Met|按期
ClockEnd|REPLACED|Replaced|被新时限替代
ClueRecusalReason|INTEREST|Interest|利害关系
ClueRecusalReason|OTHER_TIE|Another tie|其他可能影响公正的关系
ClueRecusalReason|RELATIVE|Relative|亲属关系
ClueRecusalReason|SUBJECT|Is who it is about|系当事人
ClueSource|CIVIL_AFFAIRS|Civil affairs|民政部门
ClueSource|LOOKBACK|Lookback|回头看
ClueSource|ORGANIZATION|Organization|组织部门
ClueSource|OTHER|Other|其他
ClueSource|PETITIONS|Petitions|信访部门
ClueSource|PUBLIC_SECURITY|Public security|公安部门
ClueState|ACCEPTED|Accepted|已受理
ClueState|CASE_FILED|Case filed|已立案
ClueState|CLOSED|Closed|已结束
ClueState|DECIDED|Decided|已作出决定
ClueState|DISPOSAL_APPROVED|Disposal approved|处置意见已批准
ClueState|DISPOSAL_PROPOSED|Disposal proposed|已提出处置意见
ClueState|EFFECTIVE|Effective|决定已生效
ClueState|ENDED|Ended|予以了结
ClueState|FORWARDED_DOWN|Forwarded down|已交下级
ClueState|IN_DISPOSAL|In disposal|处置中
ClueState|MOVED|Moved|已移送
ClueState|NOTICE_CONSIDERED|Notice considered|研究是否通报
ClueState|NOT_PUBLISHED|Not published|不予通报
ClueState|PUBLISHED|Published|已通报
ClueState|RECEIVED|Received|已收到
ClueState|RETURNED|Returned|已退回
ClueState|TALK_EDUCATION|Talk education|谈话教育
ClueWay|ENDED|Ended|予以了结
ClueWay|HELD|Held|暂存待查
ClueWay|PRELIMINARY_CHECK|Preliminary check|初步核实
ClueWay|TALK_OR_LETTER|Talk or letter|谈话函询
CommitteeKind|RC|Residents' committee|居民委员会
CommitteeKind|VC|Villagers' committee|村民委员会
CommitteePosition|DEPUTY|Deputy|副主任
CommitteePosition|DIRECTOR|Director|主任
CommitteePosition|MEMBER|Member|委员
ConductCode|ABUSE_OF_OFFICE|Abuse of office|滥用职权
ConductCode|BRIBERY|Bribery|贿选
ConductCode|FINANCE|Finance|财务
ConductCode|FRAUD|Fraud|欺骗
ConductCode|OBSTRUCTION|Obstruction|阻碍选举
ConductCode|OTHER|Other|其他
ConsultationState|CLOSED|Closed|已结束
ConsultationState|HELD|Held|已召开
ConsultationTopic|KEY_VILLAGE|Key village|重点难点村
ConsultationTopic|OTHER|Other|其他
ConsultationTopic|PETITION|Petition|信访
ConsultationTopic|PROGRESS|Progress|工作进度
ConsultationTopic|PUBLIC_OPINION|Public opinion|舆情
ConsultationTopic|PUBLIC_ORDER|Public order|治安
ConsultationTopic|REVIEW|Review|联审
CorrectionReason|IMPORTED_WRONG|Imported wrong|导入有误
CorrectionReason|TOLD_LATER|Told later|事后补充
CorrectionReason|WRITTEN_WRONG|Written wrong|登记有误
CountOutcome|COMPLETE|Complete|选举完成
CountOutcome|INVALID_TURNOUT|Too few took part|参加投票未过半
CountOutcome|RUNOFF|Run-off|需另行选举
CountOutcome|TIE|Tie|票数相等
Department|CIVIL_AFFAIRS|Civil affairs|民政部门
Department|COORDINATION|Election office|换届办
Department|DISCIPLINE|Discipline inspection|纪检监察
Department|ORGANIZATION|Organization|组织部门
Department|PETITIONS|Petitions|信访部门
Department|PUBLICITY|Publicity|宣传部门
Department|PUBLIC_SECURITY|Public security|公安部门
DirectiveState|CLOSED|Closed|已结束
DirectiveState|DRAFT|Draft|草拟
DirectiveState|ISSUED|Issued|已签发
DirectiveState|WITHDRAWN|Withdrawn|已撤回
DisputeKind|BOUNDARY|Boundary|边界
DisputeKind|CLAN|Clan|宗族
DisputeKind|CONTRACT|Contract|合同
DisputeKind|FINANCE|Finance|财务
DisputeKind|LAND|Land|土地
DisputeKind|NEIGHBOUR|Neighbour|邻里
DisputeKind|OTHER|Other|其他
DisputeMediator|JUDICIAL_OFFICE|Judicial office|司法所
DisputeMediator|TOWNSHIP_COMMITTEE|Township committee|乡镇调解委员会
DisputeMediator|TRADE_COMMITTEE|Trade committee|行业性调解组织
DisputeMediator|VILLAGE_COMMITTEE|Village committee|村调解委员会
DisputeOtherWay|ADMINISTRATION|Administration|行政途径
DisputeOtherWay|ARBITRATION|Arbitration|仲裁
DisputeOtherWay|COURT|Court|诉讼
DisputeOutcome|KEPT|Kept|已履行
DisputeOutcome|NOT_KEPT|Not kept|未履行
DisputeOutcome|TAKEN_ELSEWHERE|Taken elsewhere|已转其他途径
DisputeState|AGREED|Agreed|已达成协议
DisputeState|ASSIGNED|Assigned|已交办
DisputeState|CLOSED|Closed|已结束
DisputeState|FAILED|Failed|调解不成
DisputeState|FOLLOWED_UP|Followed up|已跟进
DisputeState|MEDIATING|Mediating|调解中
DisputeState|REGISTERED|Registered|已登记
DueState|DUE_3D|Due within three days|三日内到期
DueState|OVERDUE|Overdue|已逾期
DueState|RUNNING|Running|进行中
DutyStatus|ATTENTION|Attention|需关注
DutyStatus|ENDED|Ended|已结束
DutyStatus|INCIDENT|Incident|有警情
DutyStatus|NORMAL|Normal|正常
DutyStatus|NOT_STARTED|Not started|未开始
Duty|AUDITOR|Auditor|审计员
Duty|CASE_LEADER|Case leader|领办领导
Duty|DEPT_CHIEF|Head of the department|部门负责人
Duty|DIRECT_RESPONSIBLE|Direct responsible|直接责任人
Duty|ELECTION_RECORDER|Election recorder|选举记录员
Duty|FIRST_RESPONSIBLE|First responsible|第一责任人
Duty|GROUP_MEMBER|Group member|领导组成员
Duty|HANDLER|Handler|承办人
Duty|LEAD_CADRE|Lead cadre|包村领导
Duty|OFFICE_HEAD|Office head|换届办主任
Duty|OFFICE_STAFF|Office staff|换届办工作人员
Duty|SYSTEM|System|系统
Duty|TOWNSHIP_GUIDE|Township guide|乡镇指导员
ElectionCycleState|CLOSED|Closed|已结束
ElectionCycleState|OPEN|Under way|进行中
ElectionImpact|DELAYED|Delayed|推迟
ElectionImpact|NONE|None|无
ElectionImpact|STOPPED|Stopped|中断
ElectionMethod|CANDIDATES|Candidates|有候选人选举
ElectionMethod|GROUP_DELEGATES|Group delegates|居民小组代表选举
ElectionMethod|HOUSEHOLD|Household|户代表选举
ElectionMethod|SELF_NOMINATION|Self nomination|自荐直选
ElectionPhase|COUNT|Count|计票
ElectionPhase|HANDOVER|Handover|工作移交
ElectionPhase|NOMINATION|Nomination|提名
ElectionPhase|PREPARATION|Preparation|筹备
ElectionPhase|VOTE|Vote|投票
ElectionStage|ARCHIVED|Archived|已归档
ElectionStage|CANDIDATES_PUBLISHED|Candidates published|候选人已公布
ElectionStage|COMMITTEE_FORMED|Committee formed|选委会已产生
ElectionStage|COUNTED|Counted|已计票
ElectionStage|HANDED_OVER|Handed over|已移交
ElectionStage|HANDOVER|Handover|工作移交
ElectionStage|INVALID_TURNOUT|Vote invalid|投票无效
ElectionStage|LIST_FINAL|List final|选民名单已确定
ElectionStage|LIST_PUBLISHED|List published|选民名单已公布
ElectionStage|METHOD_ADOPTED|Method adopted|选举办法已通过
ElectionStage|NOMINATED|Nominated|已提名
ElectionStage|PREPARING|Preparing|筹备
ElectionStage|RESULT_ANNOUNCED|Result announced|结果已公布
ElectionStage|REVIEWED|Reviewed|已审查
ElectionStage|RUNOFF_PENDING|Runoff pending|待另行选举
ElectionStage|SUSPENDED|Suspended|已中止
ElectionStage|TIE_BREAK_PENDING|Tie break pending|待重新投票
ElectionStage|VOTING|Voting|投票中
FormingBody|GROUPS|Groups|村民小组会议
FormingBody|REPRESENTATIVES|Representatives|村民代表会议
FormingBody|VILLAGERS_MEETING|Villagers meeting|村民会议
GateReason|BLOCKING_ITEM|Blocking item|有影响投票的问题
GateReason|NOT_WORKING|Not working|未在整治中
GateReason|NO_COUNTY_LEADER|No county leader|无包村县领导
GateReason|NO_PLAN|No plan|无一村一策
HandlingBody|CIV|Civil affairs|民政部门
HandlingBody|GOV|Government|县级政府
HandlingBody|ORG|Organization|组织部门
HandlingBody|PET|Petitions|信访部门
HandlingBody|PSB|Public security|公安部门
HandlingBody|PUB|Publicity|宣传部门
HandlingBody|TWN|Township|乡镇(街道)
Heat|HIGH|High|高
Heat|LOW|Low|低
Heat|RISING|Rising|上升
IncidentBand|HUNDRED_OR_MORE|100 or more|一百人以上
IncidentBand|TEN_TO_29|10 to 29|十至二十九人
IncidentBand|THIRTY_TO_99|30 to 99|三十至九十九人
IncidentBand|UP_TO_9|Up to 9|九人以下
IncidentKind|BALLOT_BOX_DAMAGE|Ballot box damage|损毁票箱
IncidentKind|FIGHT|Fight|斗殴
IncidentKind|OTHER|Other|其他
IncidentKind|PROPERTY|Property|毁坏财物
IncidentKind|RETALIATION|Retaliation|打击报复
IncidentKind|RUMOUR|Rumour|谣言
IncidentKind|THREAT|Threat|威胁
IncidentKind|VENUE_DISORDER|Venue disorder|扰乱会场秩序
IncidentLatenessReason|HELP_CAME_FIRST|Help came first|先行处置
IncidentLatenessReason|LINE_DOWN|Line down|通信中断
IncidentLatenessReason|TOLD_LATE|Told late|接报晚
IncidentLoweringReason|DISPERSED|Dispersed|人员已散
IncidentLoweringReason|FACTS_CORRECTED|Facts corrected|事实更正
IncidentLoweringReason|UNDER_CONTROL|Under control|已控制
IncidentState|CLOSED|Closed|已结束
IncidentState|HANDLING|Handling|处置中
IncidentState|REPORTED|Reported|已报告
Instruction|INVESTIGATE|Investigate|查清情况
Instruction|NO_FURTHER|No further|不再续报
Instruction|ON_SITE|On site|到现场处置
Instruction|REPORT_PROGRESS|Report progress|续报进展
JointReviewState|CLOSED|Closed|已结束
JointReviewState|COLLECTED|Collected|意见已收齐
JointReviewState|COLLECTING|Collecting|征求意见中
JointReviewState|DECIDED|Decided|已作出结论
JointReviewState|DRAFT|Draft|草拟
JointReviewState|MEETING|Meeting|联审会议
JointReviewState|NOTIFIED|Notified|已通知
JointReviewState|RECHECKED|Rechecked|已复核
JointReviewState|RECHECK_REQUESTED|Recheck requested|已申请复核
JointReviewState|SENT|Sent|已送
KeyVillageFocus|BOTH|Both|重点且难点
KeyVillageFocus|DIFFICULT|Difficult|难点村
KeyVillageFocus|KEY|Key|重点村
KeyVillageRejectReason|HANDLED_OTHERWISE|Handled otherwise|已另行处理
KeyVillageRejectReason|NOT_DIFFICULT|Not difficult|达不到标准
KeyVillageRejectReason|NOT_SUBSTANTIATED|Not substantiated|情况不实
KeyVillageReopenReason|ANOTHER_PROBLEM|Another problem|出现新问题
KeyVillageReopenReason|FOUND_BY_LOOK_BACK|Found by look back|回头看发现
KeyVillageReopenReason|RELAPSE|Relapse|问题反弹
KeyVillageState|CANCELLED|Cancelled|已销号
KeyVillageState|CONFIRMED|Confirmed|已认定
KeyVillageState|PLANNED|Planned|已制定方案
KeyVillageState|PROPOSED|Proposed|已上报
KeyVillageState|REJECTED|Rejected|不予认定
KeyVillageState|REOPENED|Reopened|已返账
KeyVillageState|RETURNED|Returned|已退回
KeyVillageState|SUBMITTED|Submitted|已报请
KeyVillageState|VERIFIED|Verified|已验收
KeyVillageState|WORKING|Working|整治中
LatenessReason|EVIDENCE_PENDING|Evidence pending|证据待核
LatenessReason|OTHER_BODY|Another body|涉其他单位
LatenessReason|OVERSIGHT|Oversight|疏漏
LatenessReason|PETITIONER_AWAY|Petitioner away|信访人外出
LatenessReason|STAFFING|Staffing|人手不足
LeaderRole|DIRECT_RESPONSIBLE|Direct responsible|直接责任人
LeaderRole|FIRST_RESPONSIBLE|First responsible|第一责任人
LeaderRole|LEAD_CADRE|Lead cadre|包村领导
LedgerOrder|DUE_FIRST|Due first|先到期在前
LedgerOrder|NEWEST_FIRST|Newest first|最新在前
LedgerState|CANCELLED|Cancelled|已销号
LedgerState|OPEN|Open|未结
LedgerState|REOPENED|Reopened|已返账
LedgerState|RETURNED|Returned|已退回
LedgerState|SUBMITTED|Submitted|已报请
LookBackAnswer|NOT_APPLICABLE|Not applicable|不适用
LookBackAnswer|NO|No|否
LookBackAnswer|YES|Yes|是
LookBackCheckCode|A10|A10: open count, result on the spot|公开计票当场宣布
LookBackCheckCode|A11|A11: a run-off was won with a third|另行选举达三分之一
LookBackCheckCode|A12|A12: ballots were sealed and kept|选票封存
LookBackCheckCode|A1|A1: the election committee was duly formed|选委会依法产生
LookBackCheckCode|A2|A2: nominees left the election committee|被提名人退出选委会
LookBackCheckCode|A3|A3: the voter list was posted 20 days before|名单提前二十日公布
LookBackCheckCode|A4|A4: objections were decided|选民名单异议已处理
LookBackCheckCode|A5|A5: more candidates than seats|实行差额选举
LookBackCheckCode|A6|A6: candidates met the villagers|候选人与选民见面
LookBackCheckCode|A7|A7: there was a secret booth|设秘密写票处
LookBackCheckCode|A8|A8: proxies were written, posted and three at most|委托投票合规
LookBackCheckCode|A9|A9: roving boxes were staffed|流动票箱有人监督
LookBackCheckCode|B1|B1: visits by the township's leaders|乡镇领导走访次数
LookBackCheckCode|B2|B2: talks were offered|谈心谈话
LookBackCheckCode|B3|B3: difficulties passed on for aid|困难帮扶转办
LookBackCheckCode|B4|B4: entitlements were settled|待遇落实
LookBackCheckCode|C1|C1: open disputes|未化解纠纷
LookBackCheckCode|C2|C2: rumours|谣言
LookBackCheckCode|C3|C3: threats or disorder|威胁滋事
LookBackCheckCode|C4|C4: promises not kept|承诺未兑现
LookBackCheckCode|E1|E1: the work was handed over|移交完成
LookBackCheckCode|E2|E2: new members were trained|新任成员已培训
LookBackCheckCode|E3|E3: the supervision committee was elected|村务监督委员会已产生
LookBackCheckCode|E4|E4: supporting bodies were filled|配套组织已配齐
LookBackCheckCode|E5|E5: the village covenant was reviewed|村规民约已修订
LookBackCheckCode|E6|E6: village affairs were published|村务公开
LookBackState|CLOSED|Closed|已结束
LookBackState|FINDINGS_SUBMITTED|Findings submitted|问题已上报
LookBackState|IN_PROGRESS|In progress|进行中
LookBackState|NOT_STARTED|Not started|未开始
LookBackState|VERIFIED|Verified|已验收
MediationEndReason|NO_AGREEMENT|No agreement|未能达成协议
MediationEndReason|PARTY_REFUSES|A party refuses|当事人不同意调解
NoPenaltyReason|COERCED|Coerced|受胁迫
NoPenaltyReason|HARM_REMOVED|Harm removed|主动消除后果
NoPenaltyReason|MINOR|Minor|情节轻微
NoPenaltyReason|PERIOD_OVER|Period over|超过追究时效
NoPenaltyReason|SURRENDERED|Surrendered|主动投案
NoResponseReason|ALREADY_ANSWERED|Already answered|已回应
NoResponseReason|NO_PUBLIC_INTEREST|No public interest|不涉公共利益
NoResponseReason|PRIVACY|Privacy|涉及隐私
NomineeVerdict|NOT_QUALIFIED|Not qualified|不合格
NomineeVerdict|QUALIFIED|Qualified|合格
ObjectionReason|INCOMPLETE|Incomplete|材料不全
ObjectionReason|NOT_OUR_DUTY|Not our duty|不属本单位职责
ObjectionReason|OTHER_BODY|Another body|涉其他单位
OfficerBand|MORE_THAN_15|More than 15|十五人以上
OfficerBand|SIX_TO_15|6 to 15|六至十五人
OfficerBand|UP_TO_5|Up to 5|五人以下
OfficialState|LEFT|Left|离岗
OfficialState|ON_DUTY|On duty|在岗
OfficialState|ON_LEAVE|On leave|休假
OpinionGrade|MAJOR|Major|重大
OpinionGrade|OTHER|Other|一般
OpinionLatenessReason|FACTS_PENDING|Facts pending|事实待核
OpinionLatenessReason|OTHER_BODY|Another body|涉其他单位
OpinionLatenessReason|OVERSIGHT|Oversight|疏漏
OpinionLatenessReason|STAFFING|Staffing|人手不足
OpinionState|ASSESSED|Assessed|已研判
OpinionState|ASSIGNED|Assigned|已交办
OpinionState|CLOSED|Closed|已结束
OpinionState|DETECTED|Detected|已发现
OpinionState|FOLLOWING|Following|跟踪中
OpinionState|NOT_AN_ISSUE|Not an issue|不作舆情处理
OpinionState|REOPENED|Reopened|再次发酵
OpinionState|REPORTED|Reported|已首报
OpinionState|RESPONDED|Responded|已回应
OpinionState|RESPONDING|Responding|回应准备中
OpinionTopic|BRIBERY|Bribery|贿选
OpinionTopic|CADRE_CONDUCT|Cadre conduct|干部作风
OpinionTopic|CANDIDATE_QUALIFICATION|Candidate qualification|候选人资格
OpinionTopic|COUNTING|Counting|计票
OpinionTopic|FINANCE|Finance|财务
OpinionTopic|HANDOVER|Handover|工作移交
OpinionTopic|LAND|Land|土地
OpinionTopic|OFFICIAL_CONDUCT|Official conduct|公职人员言行
OpinionTopic|OTHER|Other|其他
OpinionTopic|POLICY_MISREAD|Policy misread|政策误读
OpinionTopic|PROCEDURE|Procedure|选举程序
OpinionTopic|PROXY|Proxy|委托投票
OpinionTopic|RUMOUR_RESULT|Rumour result|结果传言
OpinionTopic|SAFETY|Safety|安全
OpinionTopic|VOTER_LIST|Voter list|选民登记
OpinionWaiverReason|CHASED_WITHOUT_ANSWER|Chased without answer|催办未复
OpinionWaiverReason|NOT_CONCERNED|Not concerned|不涉及该单位
OpinionWaiverReason|NO_RECORDS_THERE|No records there|该单位无记录
PeopleBand|FIVE_OR_MORE|Five or more|五人以上
PeopleBand|ONE|One|一人
PeopleBand|TWO_TO_FOUR|Two to four|二至四人
PetitionClass|ACCUSATION|Accusation|检举控告类
PetitionClass|APPEAL|Appeal|申诉求决类
PetitionClass|SUGGESTION|Suggestion|建议类
PetitionForm|CALL|Call|电话
PetitionForm|FAX|Fax|传真
PetitionForm|GROUP_VISIT|Group visit|集体访
PetitionForm|LETTER|Letter|来信
PetitionForm|ONLINE|Online|网上
PetitionForm|VISIT|Visit|走访
PetitionOutcome|EXPLAINED|Explained|解释疏导
PetitionOutcome|NOT_SUPPORTED|Not supported|不予支持
PetitionOutcome|SUPPORTED|Supported|支持
PetitionSideTransferType|H11|H11: a major matter reported upward|重大情况报告
PetitionSideTransferType|H1|H1: petitions to discipline|信访移送纪检
PetitionSideTransferType|H2|H2: petitions to civil affairs|信访移送民政
PetitionSideTransferType|H3|H3: petitions to public security|信访移送公安
PetitionSource|HOTLINE_12345|Hotline 12345|12345热线
PetitionSource|LOCAL|Local|本级受理
PetitionSource|SUPERIOR_ASSIGNED|Superior assigned|上级交办
PetitionSource|SUPERIOR_FORWARDED|Superior forwarded|上级转送
PetitionStage|ACCEPTED|Accepted|已受理
PetitionStage|ASSIGNED|Assigned|已交办
PetitionStage|FINAL|Final|终结
PetitionStage|FORWARDED|Forwarded|已转送
PetitionStage|HANDLING|Handling|办理中
PetitionStage|NOT_ACCEPTED|Not accepted|不予受理
PetitionStage|REDIRECTED|Redirected|已引导其他途径
PetitionStage|REGISTERED|Registered|已登记
PetitionStage|REPLIED|Replied|已答复
PetitionStage|REVIEWED|Reviewed|已复查
PetitionStage|TERMINATED|Terminated|已复核终结
PetitionStage|TRANSFERRED_DISCIPLINE|Transferred to discipline|已移送纪检
PetitionStage|TRANSFERRED_PLC|Transferred to the political-legal committee|已移送政法
PetitionStage|UNDER_REEXAM|Under re-examination|复核中
PetitionStage|UNDER_REVIEW|Under review|复查中
PetitionStage|VOIDED|Voided|已作废
PetitionStage|WITHDRAWN|Withdrawn|信访人撤回
PlanLevel|GENERAL|General|一般
PlanLevel|KEY|Key|重点
PlanReturnReason|CONTACTS_MISSING|Contacts missing|联络人缺失
PlanReturnReason|PLACES_MISSING|Places missing|点位缺失
PlanReturnReason|STEPS_UNCLEAR|Steps unclear|处置步骤不清
PlanReturnReason|STRENGTH_INSUFFICIENT|Strength insufficient|警力不足
PlanState|ACTIVATED|Activated|已启动
PlanState|APPROVED|Approved|已批准
PlanState|DEACTIVATED|Deactivated|已解除
PlanState|DRAFT|Draft|草拟
PlanState|FILED|Filed|已备案
PlanState|RETURNED|Returned|已退回
PlanState|REVIEWED|Reviewed|已复盘
PlanState|SUBMITTED|Submitted|已报请
PostponementReason|DISASTER|Disaster|自然灾害
PostponementReason|EPIDEMIC|Epidemic|疫情
PostponementReason|INVESTIGATION|Investigation|调查未结
PostponementReason|MERGER|Merger|村庄合并
PostponementReason|OTHER|Other|其他
PostponementReason|UNREST|Unrest|秩序不稳
ProblemBody|CIV|Civil affairs|民政部门
ProblemBody|DIS|Discipline inspection|纪检监察
ProblemBody|GOV|Government|县级政府
ProblemBody|OFF|Election office|换届办
ProblemBody|ORG|Organization|组织部门
ProblemBody|PET|Petitions|信访部门
ProblemBody|PLC|Political-legal committee|政法委
ProblemBody|PSB|Public security|公安部门
ProblemBody|PUB|Publicity|宣传部门
ProblemCategory|BRIBERY_RISK|Bribery risk|贿选风险
ProblemCategory|CLAN|Clan|宗族
ProblemCategory|DISPUTE|Dispute|矛盾纠纷
ProblemCategory|FINANCE|Finance|财务
ProblemCategory|LAND|Land|土地
ProblemCategory|MERGED|Merged|合并村
ProblemCategory|NO_SUITABLE|No suitable|无合适人选
ProblemCategory|OTHER|Other|其他
ProblemCategory|OUTFLOW|Outflow|人口外流
ProblemCategory|OVERDUE_TERM|Overdue term|超期未换届
ProblemCategory|PETITION|Petition|信访
ProblemCategory|VILLAGE_TYRANT|Village tyrant|村霸
ProblemCategory|WEAK_BRANCH|Weak branch|党组织软弱涣散
ProblemItemState|OPEN|Open|待整治
ProblemItemState|RETURNED|Returned|已退回
ProblemItemState|SUBMITTED|Submitted|已报请
ProblemItemState|VERIFIED|Verified|已验收
ProblemItemState|WORKING|Working|整治中
ProblemReturnReason|ANOTHER_PROBLEM|Another problem|出现新问题
ProblemReturnReason|EVIDENCE_MISSING|Evidence missing|佐证不足
ProblemReturnReason|NOT_SETTLED|Not settled|未解决
PublicOrderCaseSource|FOUND|Found|工作中发现
PublicOrderCaseSource|REPORT|Report|报案
PublicOrderCaseSource|TRANSFER|Transfer|移送
PublicOrderCaseState|ACCEPTED|Accepted|已受案
PublicOrderCaseState|CLOSED|Closed|已结束
PublicOrderCaseState|INVESTIGATING|Investigating|调查中
PublicOrderCaseState|MEDIATED|Mediated|已调解
PublicOrderCaseState|NOT_ACCEPTED|Not accepted|不予受案
PublicOrderCaseState|NOT_ESTABLISHED|Not established|违法事实不成立
PublicOrderCaseState|NO_PENALTY|No penalty|不予处罚
PublicOrderCaseState|PENALTY_DECIDED|Penalty decided|已处罚
PublicOrderCaseState|REPORTED|Reported|已接报
PublicOrderCaseState|TURNED_CRIMINAL|Turned criminal|转刑事案件
PublicOrderLegalBasis|PS23_1_1|Disturbing order of a body|扰乱单位秩序
PublicOrderLegalBasis|PS23_1_5|Disturbing an election|破坏选举秩序
PublicOrderLegalBasis|PS25_1|Spreading rumours|散布谣言
PublicOrderLegalBasis|PS26|Picking quarrels|寻衅滋事
PublicOrderLegalBasis|PS42_1|Threatening a person|威胁人身安全
PublicOrderLegalBasis|PS42_4|Retaliation against a witness|打击报复证人
PublicOrderLegalBasis|PS43|Beating another|殴打他人
PublicOrderLegalBasis|PS50|Obstructing duty|阻碍执行职务
PublicOrderNotAcceptedReason|HANDLED_BEFORE|Handled before|已处理过
PublicOrderNotAcceptedReason|NOT_POLICE_MATTER|Not police matter|不属公安管辖
PublicOrderNotAcceptedReason|NO_BREACH|No breach|不构成违法
PublicOrderNotAcceptedReason|PERIOD_OVER|Period over|超过追究时效
PublicOrderRecusalReason|INTEREST|Interest|利害关系
PublicOrderRecusalReason|OTHER_TIE|Another tie|其他可能影响公正的关系
PublicOrderRecusalReason|RELATIVE|Relative|亲属关系
PublicOrderRecusalReason|SUBJECT|Is who it is about|系当事人
PublicationKind|CLARIFICATION|Clarification|澄清
PublicationKind|HANDLING_RESULT|Handling result|处理结果
PublicationKind|POLICY_EXPLANATION|Policy explanation|政策解读
PublicationKind|PRESS|Press|新闻发布
ReadPurpose|APPROVAL|Approval|审批
ReadPurpose|AUDIT|Audit|审计
ReadPurpose|HANDLING|Handling|办理
ReadPurpose|SUPERVISION|Supervision|督查
RecheckVerdict|NOT_QUALIFIED|Not qualified|不合格
RecheckVerdict|QUALIFIED|Qualified|合格
RectificationDelayReason|CASE_UNDER_WAY|Case under way|案件办理中
RectificationDelayReason|DISPUTE_OPEN|Dispute open|纠纷未了
RectificationDelayReason|NO_SECRETARY_YET|No secretary yet|书记人选未定
RectificationMeasure|AFFAIRS_OPENED|Affairs opened|推进公开
RectificationMeasure|COMMITTEE_FILLED|Committee filled|配齐班子
RectificationMeasure|DISPUTES_SETTLED|Disputes settled|化解纠纷
RectificationMeasure|MEETINGS_RESUMED|Meetings resumed|恢复组织生活
RectificationMeasure|RULES_MADE|Rules made|建立制度
RectificationMeasure|SECRETARY_CHANGED|Secretary changed|调整书记
RectificationMeasure|TRAINING_GIVEN|Training given|开展培训
RectificationReturnReason|MEMBERS_DISAGREE|Members disagree|党员群众不认可
RectificationReturnReason|NOT_PUT_RIGHT|Not put right|整顿不到位
RectificationReturnReason|PAPERS_MISSING|Papers missing|材料不全
RectificationState|ACCEPTED|Accepted|已验收
RectificationState|DELISTED|Delisted|已摘帽
RectificationState|EXTENDED|Extended|已延期
RectificationState|LISTED|Listed|已列入
RectificationState|PLANNED|Planned|已制定方案
RectificationState|RECTIFYING|Rectifying|整顿中
RectificationState|SUBMITTED|Submitted|已报请
RecusalReason|INTEREST|Interest|利害关系
RecusalReason|OTHER_TIE|Another tie|其他可能影响公正的关系
RecusalReason|RELATIVE|Relative|亲属关系
RecusalReason|SUBJECT|Is who it is about|系当事人
Redirection|ADMINISTRATIVE_REVIEW|Administrative review|行政复议
Redirection|ARBITRATION|Arbitration|仲裁
Redirection|COURT|Court|诉讼
Redirection|ELECTION_COMMITTEE|Election committee|村民选举委员会
RefusalCode|AGREEMENT_NOT_KEPT|The agreement is not kept|调解协议未履行。
RefusalCode|ALREADY_REMINDED|It was pressed for today|今日已催办。
RefusalCode|ALREADY_SENT|What was sent upward is not taken back|已上报的报告不得撤回。
RefusalCode|AUDIT_NOT_PUBLISHED|The exit audit is not published yet|离任审计结果尚未公布。
RefusalCode|BALLOTS_EXCEED_ISSUED|More ballots than were issued: this vote is void|收回选票多于发出选票，本次投票无效。
RefusalCode|BEAT_LATE|The beat comes late|已超过报告时间。
RefusalCode|BOOTH_MISSING|The vote needs a secret booth and is counted and announced on the spot|须设秘密写票处，公开计票并当场公布。
RefusalCode|BRANCH_ELECTION_BEGUN|This branch's election of the cycle is on the ledger|该村党组织本届换届已登记。
RefusalCode|CANCEL_WITHOUT_REPLY|It is not answered, carried out or transferred yet|尚未答复、落实或移送签收，不得销号。
RefusalCode|CANDIDATES_LATE|Candidates are posted late|候选人公布过晚。
RefusalCode|CASE_HANDLER_REQUIRED|The case has no handler yet|须先指定办案人。
RefusalCode|CASE_OVERDUE|The case is past its last day|案件已超过办理期限。
RefusalCode|CHECKS_OPEN|A check is not answered yet|仍有检查事项未填写。
RefusalCode|CLOCK_EXPIRED|It is too late for this|已超过规定时限。
RefusalCode|CLOCK_NOT_MET|It is too early for this|未到规定时间。
RefusalCode|CLOSE_WITHOUT_RESPONSE|It is neither answered nor approved to stay without an answer|尚未公开回应，也未批准不予回应，不得办结。
RefusalCode|COMMITTEE_EVEN|An election committee should have an odd number of members|村民选举委员会人数宜为单数。
RefusalCode|COMMITTEE_TOO_SMALL|An election committee has three members at least|村民选举委员会不得少于3人。
RefusalCode|CONFLICT_OF_INTEREST|You stand aside from this matter|您应当回避该事项。
RefusalCode|COUNT_COUNTERSIGNED|The count is countersigned already|该计票结果已会签。
RefusalCode|COUNT_MISMATCH|The groups do not add up|分项合计与总数不符。
RefusalCode|CRIME_256_NOT_APPLICABLE|This crime is not one of village elections|破坏选举罪不适用于村(居)民委员会选举。
RefusalCode|CYCLE_MISSING|No election cycle is open here|该地区没有正在进行的换届。
RefusalCode|CYCLE_OPEN|A cycle is open here, or there was this one|该地区已有本届换届或换届尚未结束。
RefusalCode|DATE_TOO_SOON|Election day leaves no time to post the list|选举日过早，名单公布时间不足。
RefusalCode|DECISION_LATE|The objection was decided too late|异议处理已超期。
RefusalCode|DECISION_WITHOUT_MEETING|Verdicts need the record of a meeting|作出结论须有集体研究的会议记录。
RefusalCode|DISPUTE_SETTLED|It is settled, or with others|该纠纷已化解或已转其他途径。
RefusalCode|DUPLICATE_ENTRY|The village is on the ledger of this cycle|该村已列入本届重点难点村台账。
RefusalCode|DUPLICATE_IN_PROGRESS|The same matter is being handled|同一事项正在办理。
RefusalCode|DUPLICATE_ITEM|It is on the list already|该事项已在名单中。
RefusalCode|DUPLICATE_POSITION|Somebody is nominated twice|同一人不得被重复提名。
RefusalCode|DUTY_EXISTS|Duty is posted for this village and day|该村当日已布置值守。
RefusalCode|ELECTIONS_UNDER_WAY|An election of this cycle is not over yet|本届仍有村(社区)选举未完成。
RefusalCode|ELECTION_BEGUN|This village's election of the cycle has begun before|该村本届选举已经启动。
RefusalCode|ENTRY_CLOSED|The entry takes no more problems|该台账当前不能新增问题。
RefusalCode|EXTENSION_TOO_LONG|An extension is no longer than the rule allows|延长不得超过规定天数。
RefusalCode|EXTENSION_TWICE|The time was extended before; it is extended once|只能延期一次。
RefusalCode|FACTS_NOT_ACCEPTABLE|The facts do not fit this kind of transfer|移送要素不符合该类型要求。
RefusalCode|FALSE_WITHOUT_BASIS|That it is false needs the facts of the responsible body|认定不实须有责任单位提供的事实依据。
RefusalCode|FIELD_NOT_ACCEPTABLE|A value is not acceptable|填写内容不符合要求。
RefusalCode|FINDINGS_OPEN|Something that was found is not put right yet|仍有发现的问题未整改。
RefusalCode|FOUR_EYES|Another person has to do this than the one before|须由另一人办理。
RefusalCode|GATE_CLOSED|The vote gate is closed: see the reasons on the ledger|该村尚不具备投票条件，详见台账。
RefusalCode|GATE_EXPIRED|The certificate is good no longer|投票准入证明已过期。
RefusalCode|GATE_INVALID|This is no certificate for this village|投票准入证明无效或不属于该村。
RefusalCode|GATE_REVOKED|The certificate was revoked|投票准入证明已撤销。
RefusalCode|GROUND_REQUIRED|An objection needs its ground|提出异议须注明情形。
RefusalCode|HANDLER_IS_SUBJECT|This person cannot be given the matter|该人员不得承办此事项。
RefusalCode|HANDOVER_INCOMPLETE|Something has not been handed over yet|移交事项尚未办结。
RefusalCode|HANDOVER_NOT_SUPERVISED|The township has not supervised the hand-over yet|乡镇尚未监交。
RefusalCode|IDEMPOTENCY_CONFLICT|This key was used for something else|该请求号已用于其他内容。
RefusalCode|ILLEGAL_TRANSITION|This step does not follow from where the matter stands|当前阶段不能进行此操作。
RefusalCode|INCIDENT_NOT_TOLD|A major incident is told upward first|重大警情须先向上报告。
RefusalCode|INCIDENT_REQUIRED|The incident is put on the ledger first|须先登记警情摘要。
RefusalCode|ITEM_OPEN|A problem is not settled yet|仍有问题未销号。
RefusalCode|KEY_VILLAGE_GATE|No certificate of an open vote gate is there, or it is good no longer|未出示有效的投票准入证明。
RefusalCode|LATENESS_REASON_REQUIRED|It is late: say why first|已超期，须先填写超期原因。
RefusalCode|LATER_THAN_ABOVE|What is passed down is due no later than above|转办时限不得晚于上级要求的时限。
RefusalCode|LEADER_CONFLICT|This official has a tie to the place|该干部与当地有利害关系。
RefusalCode|LEADER_REQUIRED_FOR_KEY_CASE|A key case needs a case leader|重点信访件须确定领办领导。
RefusalCode|LEVEL_DOWNGRADE_WITHOUT_REASON|A lower level needs a reason|警情降级须说明理由。
RefusalCode|LIST_LATE|The list is posted too late for this election day|选民名单公布过晚。
RefusalCode|LOOK_BACK_OPEN|The look-back is not done yet|该村“回头看”尚未完成。
RefusalCode|MATERIAL_UNKNOWN|There is no such material of yours|没有该材料。
RefusalCode|MUST_NOT_ENTER|A matter for the superior organ is not entered here|属上级管辖，不得录入。
RefusalCode|NOMINEE_ON_COMMITTEE|A nominee leaves the election committee first|被提名人应先退出村民选举委员会。
RefusalCode|NOTICE_BEFORE_EFFECTIVE|The decision is not in effect|处分决定尚未生效。
RefusalCode|NOTICE_LATE|The notice comes late|移交通知书已超过规定时限。
RefusalCode|NOTICE_REQUIRED|The petitioner has to be told first|须先告知信访人。
RefusalCode|NOT_20_PERCENT_MORE|Candidates exceed the seats by less than a fifth|候选人差额比例不足20%。
RefusalCode|NOT_APPROVED_BY_SUPERIOR|The superior has not approved the nominees|候选人预备人选尚未报上级党委批准。
RefusalCode|NOT_AUTHORISED|No authorised body decided this|须由有权机关作出决定。
RefusalCode|NOT_BELOW|An office addresses those right below it and beside it|只能发往直接下级和本级部门。
RefusalCode|NOT_CLARIFIED|Whoever it was laid to is not cleared yet|尚未为被反映人澄清。
RefusalCode|NOT_CONSULTED|This body did not take part|该单位未参加会商。
RefusalCode|NOT_COUNTERSIGNED|The township has not countersigned the count|乡镇尚未会签计票结果。
RefusalCode|NOT_ELECTION_DAY|It is not election day|今天不是选举日。
RefusalCode|NOT_ENOUGH_CANDIDATES|There have to be more candidates than seats|候选人数应多于应选名额。
RefusalCode|NOT_FILED|The election committee is not filed with the township yet|选举委员会名单尚未报乡镇备案。
RefusalCode|NOT_FOUND|There is no such record, or it is not yours to act on|没有该记录，或不属您办理。
RefusalCode|NOT_LATE|It is not late|该事项尚未逾期。
RefusalCode|NOT_REVIEWER|This body was not asked|未征求该单位意见。
RefusalCode|NO_COMPLAINT|The new committee has not complained|新一届村委会未提出书面反映。
RefusalCode|NO_DECISION_DOC|The number of the decision is missing|缺少决定文书文号。
RefusalCode|NO_ITEMS|There is no list of problems yet|尚未列出问题清单。
RefusalCode|NO_LEADER|No county leader answers for the village|尚未确定包村县领导。
RefusalCode|NO_LEGAL_BASIS|A penalty names the article it rests on|处罚决定须载明法律依据。
RefusalCode|NO_NOMINEES|There is no nominee to review|尚未填报被提名人。
RefusalCode|NO_RESPONSIBLE_BODY|Nobody was found responsible yet: assess it first|尚未确定涉事责任单位，须先研判。
RefusalCode|OBJECTIONS_OPEN|An objection is not decided yet|仍有异议未处理。
RefusalCode|OBJECTION_LATE|The time to object is over|异议期限已过。
RefusalCode|OBJECTION_MISSING|Nobody is found not qualified to whom no department objected|无部门提出异议，不得认定不合格。
RefusalCode|OFFICIAL_NOT_ON_DUTY|This official is not on duty|该干部不在岗。
RefusalCode|OFFICIAL_OF_ANOTHER_BODY|This official belongs to another body than the one that handles it|该干部不属于承办单位。
RefusalCode|OFFICIAL_UNKNOWN|There is no such official|没有该在岗干部。
RefusalCode|ONLY_CONVEYED|This was only to be taken note of|该事项仅需传达签收。
RefusalCode|OPINION_LATE|The opinion comes late|已超过意见反馈期限。
RefusalCode|OPINION_MISSING|A department's opinion is missing|仍有部门未反馈意见。
RefusalCode|OUTCOME_DIFFERS|The count comes to something else|与计票结果不符。
RefusalCode|PARTIES_NOT_TOLD|The parties are told where they may go instead|应当告知当事人其他解决途径。
RefusalCode|PAUSE_NOT_ALLOWED|The clock does not stand still for this|此事由不得中止计时。
RefusalCode|PERSONAL_DATA_REJECTED|Personal data is not taken here|此处不得填写个人信息。
RefusalCode|PLACE_RETIRED|This village or region is no longer in use; name what it became part of|该行政区划已撤销，请填写撤并后的区划代码。
RefusalCode|PLACE_UNKNOWN|There is no such village or region|没有该行政区划。
RefusalCode|PLAN_CERTIFICATE_MISSING|Public security's certificate of approved plans is missing, or good no longer|缺少公安机关有效的方案批准证明。
RefusalCode|PLAN_EXISTS|There is a plan for this village and election|该村本届已有方案。
RefusalCode|PLAN_LATE|It is late for approving the plan|已过方案批准期限。
RefusalCode|PROBLEM_NOT_RAISED|What is said is so: it is first raised as a problem with the election office|反映属实，须先报换届办列入问题清单。
RefusalCode|PROXY_LIMIT|Nobody votes for more than three others|每人接受委托不得超过3人。
RefusalCode|PUT_OFF_TOO_LONG|It is put off by more than a year|延期换届超过1年。
RefusalCode|QUORUM_80|Fewer than four fifths of the members entitled to vote attended|到会有选举权党员不足五分之四。
RefusalCode|QUORUM_NOT_MET|The meeting did not reach its quorum|会议未达到法定人数。
RefusalCode|RECHECK_LATE|The re-check is asked for late|已超过复核申请期限。
RefusalCode|RECHECK_OPEN|A re-check may still be asked for|复核申请期未满。
RefusalCode|RECTIFICATION_EXISTS|This branch is being put right already|该村党组织已列入软弱涣散整顿。
RefusalCode|RECUSAL_REQUIRED|You stand aside from this matter|您应当回避该事项。
RefusalCode|REFERENCE_MISSING|The register of divisions or of officials has not come yet. Try again shortly|行政区划或在岗干部名册尚未送达，请稍后再试。
RefusalCode|REGISTRATION_REQUIRED_FIELD|Something the register needs is missing|登记必填项缺失。
RefusalCode|REPLY_WITHOUT_BASIS|A reply states facts, ground and law|答复须载明事实、理由和依据。
RefusalCode|RETURN_REASON_REQUIRED|A return gives its reason|退回须说明理由。
RefusalCode|REVIEW_LATE|The time to ask for review is over|请求复查复核的期限已过。
RefusalCode|ROUTE_REQUIRED|It goes to whom it belongs first|须先移送有管辖权的机关。
RefusalCode|RUNOFF_CANDIDATE_ORDER|In this round stand those who came next, and nobody else|本轮候选人应按上轮得票顺序确定。
RefusalCode|RUNOFF_LATE|The run-off comes later than it should|另行选举已超过规定期限。
RefusalCode|SEATS_NOT_ODD|The number of members should be odd|职数宜为单数。
RefusalCode|SEATS_OUT_OF_RANGE|A committee has three to seven members|村民委员会由3至7人组成。
RefusalCode|STALE_VERSION|The record was changed meanwhile. Look at it again|记录已被他人修改，请重新查看。
RefusalCode|STILL_RESPONSIBLE|This official still answers for a place|该干部仍担任责任领导。
RefusalCode|SUPERVISION_OPEN|The supervision is not closed yet|督办尚未办结。
RefusalCode|TALLY_INCONSISTENT|The figures of the count do not fit together|计票数据前后不一致。
RefusalCode|TASKS_OPEN|A task is open still|仍有事项未办结。
RefusalCode|TASK_FINISHED|Nothing is waited for any more|该事项已办结。
RefusalCode|TERMINATED_MATTER|The same facts were finally re-examined|同一事实和理由已复核终结。
RefusalCode|TRANSFER_OPEN|A transfer is not accepted yet|移送尚未被接收。
RefusalCode|TRANSFER_REQUIRED|A key vote-buying case is first transferred to discipline|涉贿选重点件须先移交纪检。
RefusalCode|TRANSFER_TARGET_INVALID|It must not go to this body; send it to its superior, or to discipline|不得移送该单位，应报送其上级或移送纪检监察机关。
RefusalCode|UPWARD_REPORT_REQUIRED|A key vote-buying case is first reported upward|涉贿选重点件须先向上级报告。
RefusalCode|VERDICT_MISSING|A nominee has no verdict yet|仍有被提名人未出审查结论。
RefusalCode|VOTES_NOT_HALF|Somebody was elected with half of those present or fewer|有当选人得票未超过实到会人数的一半。
RefusalCode|WAY_NOT_APPROVED|No way of disposal was approved|处置方式未经批准。
RefusalCode|WINDOW_OPEN|Objections may still be made|名单异议期未满。
RefusalCode|WOMEN_MISSING|No seat is kept for women|未预留妇女职数。
RefusalCode|WRONG_PARTY|This kind of transfer does not go there|该类移送不得发往此部门。
RegionLevel|COUNTY|County|县
RegionLevel|PREFECTURE|Prefecture|市
RegionLevel|PROVINCE|Province|省
RegionLevel|TOWNSHIP|Township|乡镇(街道)
RegionLevel|VILLAGE|Village|村(社区)
ReopenReason|NEW_FACTS|New facts|出现新事实
ReopenReason|NOT_CARRIED_OUT|Not carried out|未执行
ReopenReason|VOIDED_BY_REVIEW|Voided by review|复查撤销
ReopenReason|WRONG_PROCEDURE|Wrong procedure|程序错误
ResponsibleBody|CIV|Civil affairs|民政部门
ResponsibleBody|DIS|Discipline inspection|纪检监察
ResponsibleBody|OFF|Election office|换届办
ResponsibleBody|ORG|Organization|组织部门
ResponsibleBody|PET|Petitions|信访部门
ResponsibleBody|PLC|Political-legal committee|政法委
ResponsibleBody|PSB|Public security|公安部门
ResponsibleBody|PUB|Publicity|宣传部门
ReturnReason|DUPLICATE|Duplicate|重复
ReturnReason|INCOMPLETE|Incomplete|材料不全
ReturnReason|NOT_OURS|Not ours|不属本单位职责
ReturnReason|NO_SUBSTANCE|No substance|无实质内容
ReviewGround|N00|N00: no ground is given|不说明理由
ReviewGround|N01|N01: deprived of political rights|被剥夺政治权利
ReviewGround|N02|N02: serving a sentence, or incapacitated|正在服刑或丧失行为能力
ReviewGround|N03|N03: a sentence within the years that count|受过刑罚未满规定年限
ReviewGround|N04|N04: organised crime or village tyranny|涉黑涉恶或村霸
ReviewGround|N05|N05: a sanction still runs|处分影响期未满
ReviewGround|N06|N06: confirmed vote buying|查实有贿选行为
ReviewGround|N07|N07: a judgment not satisfied|失信被执行人
ReviewGround|N08|N08: banned-cult activity|参与邪教组织
ReviewGround|N09|N09: collective funds not returned|集体资金未归还
ReviewGround|N10|N10: illegal land use not put right|违法占地未整改
ReviewGround|N11|N11: long absent from the village|长期不在村
ReviewOpinionKind|NEED_MORE_TIME|Need more time|需要延时
ReviewOpinionKind|NO_OBJECTION|No objection|无异议
ReviewOpinionKind|OBJECTION|Objection|有异议
ReviewProgress|COMPLETED|Completed|已完成
ReviewProgress|IN_PROGRESS|In progress|进行中
ReviewRecusalReason|INTEREST|Interest|利害关系
ReviewRecusalReason|OTHER_TIE|Another tie|其他可能影响公正的关系
ReviewRecusalReason|RELATIVE|Relative|亲属关系
ReviewRecusalReason|SUBJECT|Is who it is about|系当事人
ReviewVerdict|NOT_QUALIFIED|Not qualified|不合格
ReviewVerdict|QUALIFIED|Qualified|合格
ReviewVerdict|RETURNED_FOR_MATERIAL|Returned for material|退回补充材料
ReviewingBody|CIV|Civil affairs|民政部门
ReviewingBody|DIS|Discipline inspection|纪检监察
ReviewingBody|PSB|Public security|公安部门
RiskLevel|HIGH|High|高
RiskLevel|LOW|Low|低
RiskLevel|MEDIUM|Medium|中
RiskReason|ELECTION_NEAR|Election near|临近选举
RiskReason|NEW_PROBLEM|New problem|出现新问题
RiskReason|NO_CHANGE|No change|无变化
RiskReason|PROBLEMS_SETTLED|Problems settled|问题已解决
RiskReason|PUBLIC_OPINION|Public opinion|舆情
RiskReason|PUBLIC_ORDER|Public order|治安
RoundKind|BY_ELECTION|By election|补选
RoundKind|MAIN|Main|首次投票
RoundKind|RECALL|Recall|罢免
RoundKind|RUNOFF|Runoff|另行选举
RoundKind|TIE_BREAK|Tie break|票数相等重投
RuleBreach|BLOCK|Block|禁止
RuleBreach|ESCALATE|Escalate|上报
RuleBreach|WARN|Warn|提醒
RuleDirection|BACKWARD|Backward|向前倒算
RuleDirection|FORWARD|Forward|向后计算
RuleEvidence|A|Design decision|设计约定
RuleEvidence|M|Not verified|未核实
RuleEvidence|S|The bulletin|工作简报
RuleEvidence|UNVERIFIED|Unverified|未核实
RuleEvidence|V2|Secondary source|二手资料
RuleEvidence|V|Read in the primary text|已核对原文
RuleForce|CONFIG|Config|本地配置
RuleForce|LOCAL_RULE|Local rule|地方规定
RuleForce|PARTY_RULE|Party rule|党内法规
RuleForce|POLICY|Policy|政策文件
RuleForce|STATUTE|Statute|法律法规
RuleUnit|DAY|Day|日
RuleUnit|HOUR|Hour|小时
RuleUnit|MONTH|Month|月
RuleUnit|WORKDAY|Workday|工作日
SanctionCode|DEMERIT|Demerit|记过
SanctionCode|EXPULSION|Expulsion|开除党籍
SanctionCode|MAJOR_DEMERIT|Major demerit|记大过
SanctionCode|PARTY_REMOVAL|Party removal|撤销党内职务
SanctionCode|PARTY_WARNING|Party warning|党内警告
SanctionCode|WARNING|Warning|政务警告
SeatOutcome|ELECTED|Elected|当选
SeatOutcome|VACANT|Vacant|缺额
SeatOutcome|VOIDED|Voided|当选无效
StepParty|CIVIL_AFFAIRS|Civil affairs|民政部门
StepParty|RECORDER|Recorder|村民选举委员会记录员
StepParty|TIME|Time|到期自动
StepParty|TOWNSHIP|Township|乡镇(街道)
SupervisedPerson|NO|No|否
SupervisedPerson|UNKNOWN|Unknown|不明
SupervisedPerson|YES|Yes|是
SupervisionReason|BUCK_PASSING|Buck passing|推诿
SupervisionReason|NOT_CARRIED_OUT|Not carried out|未执行
SupervisionReason|NO_FEEDBACK|No feedback|未反馈
SupervisionReason|OVERDUE|Overdue|已逾期
SupervisionReason|WRONG_PROCEDURE|Wrong procedure|程序错误
Supervision|CLOSED|Closed|已结束
Supervision|FEEDBACK|Feedback|已反馈
Supervision|NONE|None|无
Supervision|OPENED|Opened|已督办
TaskBody|CIV|Civil affairs|民政部门
TaskBody|DIS|Discipline inspection|纪检监察
TaskBody|GOV|Government|县级政府
TaskBody|OFF|Election office|换届办
TaskBody|ORG|Organization|组织部门
TaskBody|PET|Petitions|信访部门
TaskBody|PLC|Political-legal committee|政法委
TaskBody|PSB|Public security|公安部门
TaskBody|PUB|Publicity|宣传部门
TaskBody|TWN|Township|乡镇(街道)
TaskKind|ASSIGN|Assign|交办
TaskKind|CONVEY|Convey|传达
TaskReturnReason|DONE_IN_PART|Done in part|部分办理
TaskReturnReason|EVIDENCE_MISSING|Evidence missing|佐证不足
TaskReturnReason|NOT_DONE|Not done|未办
TaskState|ACCEPTED|Accepted|已验收
TaskState|DOING|Doing|办理中
TaskState|DONE|Done|已办
TaskState|RETURNED|Returned|已退回
TaskState|SENT|Sent|已送
TaskState|SIGNED|Signed|已签收
TaskState|SUPERVISED|Supervised|已督办
Topic|BRIBERY|Bribery|贿选
Topic|CADRE_CONDUCT|Cadre conduct|干部作风
Topic|CANDIDATE_QUALIFICATION|Candidate qualification|候选人资格
Topic|COUNTING|Counting|计票
Topic|FINANCE|Finance|财务
Topic|HANDOVER|Handover|工作移交
Topic|LAND|Land|土地
Topic|OTHER|Other|其他
Topic|PROCEDURE|Procedure|选举程序
Topic|PROXY|Proxy|委托投票
Topic|VOTER_LIST|Voter list|选民登记
TrainingCallOffReason|EMERGENCY|Emergency|突发情况
TrainingCallOffReason|NO_ROOM|No room|无场地
TrainingCallOffReason|PUT_OFF|Put off|推迟
TrainingKind|ELECTION_STAFF|Election staff|选务人员培训
TrainingKind|NEW_COMMITTEES|New committees|新任班子培训
TrainingKind|PARTY_SECRETARIES|Party secretaries|书记培训
TrainingState|CALLED_OFF|Called off|已取消
TrainingState|HELD|Held|已举办
TrainingState|PLANNED|Planned|已安排
TransferState|ACCEPTED|Accepted|已接收
TransferState|APPROVED|Approved|已批准
TransferState|CLOSED|Closed|已结束
TransferState|CONCLUDED|Concluded|已办结
TransferState|DELIVERED|Delivered|已送达
TransferState|DROPPED|Dropped|已撤销
TransferState|PREPARED|Prepared|待审批
TransferState|RECEIVED|Received|已签收
TransferState|RETURNED|Returned|已退回
TransferType|H10|H10: a public matter to the body in charge|舆情交办
TransferType|H11|H11: a major matter reported upward|重大情况报告
TransferType|H12|H12: a task|交办督办
TransferType|H13|H13: a dispute that was not settled|调解不成移送
TransferType|H14|H14: a decision that has taken effect|处分决定执行
TransferType|H15|H15: a publication suspected of an offence|涉嫌违法网帖移送
TransferType|H16|H16: a finding of the look-back|回头看发现问题移送
TransferType|H1|H1: petitions to discipline|信访移送纪检
TransferType|H2|H2: petitions to civil affairs|信访移送民政
TransferType|H3|H3: petitions to public security|信访移送公安
TransferType|H4|H4: petitions to the political-legal committee|涉法涉诉移送政法
TransferType|H5|H5: discipline to the body in charge|纪检移送有关部门
TransferType|H6|H6: public security to discipline|公安移送问题线索
TransferType|H7|H7: a report of a violation|选举违法调查移送
TransferType|H8|H8: joint review asks for opinions|县级联审征求意见
TransferType|H9|H9: verdicts of the joint review|联审结果通知
UnitKind|COMMUNITY|Community|社区
UnitKind|VILLAGE|Village|村
UpwardReportKind|BRIBERY|Bribery|贿选
UpwardReportKind|INCIDENT|Incident|突发事件
UpwardReportKind|OPINION|Opinion|舆情
UpwardReportKind|PETITION|Petition|信访
UpwardReportState|CLOSED|Closed|已结束
UpwardReportState|DRAFT|Draft|草拟
UpwardReportState|FOLLOWED_UP|Followed up|已跟进
UpwardReportState|INSTRUCTED|Instructed|已批示
UpwardReportState|RECEIVED|Received|已收到
UpwardReportState|SENT|Sent|已送
VenueKind|FORUM|Forum|论坛
VenueKind|GOV_BOARD|Government message board|政务留言板
VenueKind|NEWS_SITE|News site|新闻网站
VenueKind|PUBLIC_ACCOUNT|Public account|公众号
VenueKind|REPORTED_BY_RESIDENT|Reported by resident|居民反映
VenueKind|SHORT_VIDEO|Short video|短视频
VillageSituation|COMPLETED|Completed|已完成
VillageSituation|NOT_ELECTED|Not elected|未完成换届
VillageSituation|WITH_PETITION|With petition|有信访
ViolationConsequence|NONE_DUE|None due|无需处理
ViolationConsequence|STEP_REPEATED|Step repeated|重新进行该环节
ViolationConsequence|VOID_SEAT|Void seat|宣布当选无效
ViolationConsequence|WARNED|Warned|批评教育
ViolationForm|APPOINTED_CANDIDATE|Appointed candidate|指定候选人
ViolationForm|BRIBERY|Bribery|贿选
ViolationForm|DELAY|Delay|拖延选举
ViolationForm|FALSE_COUNT|False count|虚报票数
ViolationForm|FORGED_BALLOT|Forged ballot|伪造选票
ViolationForm|FRAUD|Fraud|欺骗
ViolationForm|OTHER|Other|其他
ViolationForm|RETALIATION|Retaliation|打击报复
ViolationForm|THREAT|Threat|威胁
ViolationForm|VIOLENCE|Violence|暴力
ViolationReceiver|DISCIPLINE|Discipline inspection|纪检监察
ViolationReceiver|PUBLIC_SECURITY|Public security|公安部门
ViolationRecusalReason|INTEREST|Interest|利害关系
ViolationRecusalReason|OTHER_TIE|Another tie|其他可能影响公正的关系
ViolationRecusalReason|RELATIVE|Relative|亲属关系
ViolationRecusalReason|SUBJECT|Is who it is about|系当事人
ViolationRoute|DISCIPLINE|Discipline inspection|纪检监察
ViolationRoute|GOVERNMENT|Government|政府办理
ViolationRoute|PUBLIC_SECURITY|Public security|公安部门
ViolationState|CHECKING|Checking|核查中
ViolationState|CLOSED|Closed|已结束
ViolationState|RECEIVED|Received|已收到
ViolationState|SUBSTANTIATED|Substantiated|属实
ViolationState|TRANSFERRED|Transferred|已移送
ViolationState|UNSUBSTANTIATED|Unsubstantiated|不属实
ViolationTarget|CANDIDATE|Candidate|候选人
ViolationTarget|ELECTION_WORKER|Election worker|选举工作人员
ViolationTarget|MEMBER|Member of the committee|村委会成员
ViolationTarget|OFFICIAL|Official|干部
ViolationTarget|VILLAGER|Villager|村民
VoidReason|NOT_A_PETITION|Not a petition|不属信访件
VoidReason|OTHER_COUNTY|Other county|属其他县
VoidReason|REGISTERED_TWICE|Registered twice|重复登记
VoidingBody|COUNTY_GOVERNMENT|County government|县级政府
VoidingBody|TOWNSHIP_GOVERNMENT|Township government|乡镇政府
VoteGateOverrideReason|DELAY_WORSE|Delay worse|推迟更不利
VoteGateOverrideReason|SUPERIOR_DECISION|Superior decision|上级决定
VoteGateOverrideReason|UNDER_CONTROL|Under control|已可控
VoteGateRevocation|ISSUED_IN_ERROR|Issued in error|误发
VoteGateRevocation|NEW_PROBLEM|New problem|出现新问题
VoteGateRevocation|PLAN_WITHDRAWN|Plan withdrawn|方案撤回
VoteGateState|ISSUED|Issued|已签发
VoteGateState|REVOKED|Revoked|已撤销
VoterObjectionDecision|REJECTED|Rejected|异议不成立
VoterObjectionDecision|UPHELD|Upheld|异议成立
VoterObjectionKind|DUPLICATE_ELSEWHERE|Duplicate elsewhere|他处重登
VoterObjectionKind|OMITTED|Omitted|漏登
VoterObjectionKind|OTHER|Other|其他
VoterObjectionKind|WRONGLY_LISTED|Wrongly listed|错登
WaitingReason|DUE_3D|Due within three days|三日内到期
WaitingReason|OVERDUE|Overdue|已逾期
WaitingReason|RETURNED|Returned|已退回
WaitingReason|TO_DECIDE|To decide|待办理
WaitingReason|UNSIGNED|Unsigned|未签收
WeakBranchCategory|BRANCH_PARALYSED|Branch paralysed|党组织瘫痪
WeakBranchCategory|COMMITTEE_INCOMPLETE|Committee incomplete|班子不全
WeakBranchCategory|DISORDER|Disorder|村务管理混乱
WeakBranchCategory|NO_MEETINGS|No meetings|组织生活不经常
WeakBranchCategory|NO_OPENNESS|No openness|不公开不透明
WeakBranchCategory|NO_UNITY|No unity|班子不团结
WeakBranchCategory|WEAK_SERVICE|Weak service|服务意识差
WinVoidReason|BRIBERY|Bribery|贿选
WinVoidReason|FALSE_COUNT|False count|虚报票数
WinVoidReason|FORGED_BALLOTS|Forged ballots|伪造选票
WinVoidReason|FRAUD|Fraud|欺骗
WinVoidReason|INCAPACITY|Incapacity|丧失行为能力
WinVoidReason|SENTENCED|Sentenced|被判处刑罚
WinVoidReason|THREAT|Threat|威胁
WinVoidReason|VIOLENCE|Violence|暴力
WorkHandoverItemState|DISPUTED|Disputed|有争议
WorkHandoverItemState|HANDED|Handed|已移交
WorkHandoverItemState|NOT_APPLICABLE|Not applicable|不适用
WorkHandoverItemState|PENDING|Pending|待办
WorkHandoverState|COMPLAINT_FILED|Complaint filed|已书面反映
WorkHandoverState|COMPLETED|Completed|已完成
WorkHandoverState|IN_PROGRESS|In progress|进行中
WorkHandoverState|NOTICE_ISSUED|Notice issued|已发移交通知书
WorkHandoverState|NOT_STARTED|Not started|未开始
WorkHandoverState|OVERDUE|Overdue|已逾期`;
