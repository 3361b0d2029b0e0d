import type { Moment, Person } from "../../shared/commands/change.ts";
import type { Lookup, Official, Place } from "../../shared/kernel/reference.ts";
import { isRefusal } from "../../shared/kernel/refusal.ts";
import type { LocalDate } from "../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { CATALOGUE } from "../../shared/law/catalogue.ts";
import { lawBookOf } from "../../shared/law/law-book.ts";
import { PUBLISHED_PLANS } from "../../shared/law/published-holidays.ts";
import type { Candidate, Course } from "../../subgraphs/civil-affairs/domain/course.ts";
import type { ElectionCycle } from "../../subgraphs/civil-affairs/domain/cycle-machine.ts";
import type { Election } from "../../subgraphs/civil-affairs/domain/election-machine.ts";
import type { Consultation } from "../../subgraphs/coordination/domain/consultation-machine.ts";
import type { Directive } from "../../subgraphs/coordination/domain/directive-machine.ts";
import type { Dispute } from "../../subgraphs/coordination/domain/dispute-machine.ts";
import type { Task } from "../../subgraphs/coordination/domain/task-machine.ts";
import type { Violation } from "../../subgraphs/civil-affairs/domain/violation-machine.ts";
import type { VoteGate } from "../../subgraphs/coordination/domain/gate-machine.ts";
import type { KeyVillage } from "../../subgraphs/coordination/domain/key-village-machine.ts";
import type { LookBack } from "../../subgraphs/coordination/domain/look-back-machine.ts";
import type { ProblemItem } from "../../subgraphs/coordination/domain/problem-item-machine.ts";
import type { Report } from "../../subgraphs/coordination/domain/report-machine.ts";
import type { Clue } from "../../subgraphs/discipline/domain/clue-machine.ts";
import type { BranchElection } from "../../subgraphs/organization/domain/branch-machine.ts";
import type { ResponsibleLeader } from "../../subgraphs/organization/domain/leader-machine.ts";
import type { OfficialOnDuty } from "../../subgraphs/organization/domain/official-machine.ts";
import type { Rectification } from "../../subgraphs/organization/domain/rectification-machine.ts";
import type { Nominee, OpinionAsked } from "../../subgraphs/organization/domain/review-file.ts";
import type { JointReview } from "../../subgraphs/organization/domain/review-machine.ts";
import type { Training } from "../../subgraphs/organization/domain/training-machine.ts";
import type { ElectionDayDuty } from "../../subgraphs/public-security/domain/duty-machine.ts";
import type { Incident } from "../../subgraphs/public-security/domain/incident-machine.ts";
import type { EmergencyPlan, SecurityPlan } from "../../subgraphs/public-security/domain/plan-machine.ts";
import type { PublicOrderCase } from "../../subgraphs/public-security/domain/public-order-case-machine.ts";
import type { OpinionIncident } from "../../subgraphs/publicity/domain/opinion-machine.ts";
import type { PetitionCase } from "../../subgraphs/petitions/domain/petition-case.ts";

/* Records and moments as pure decisions are given them: nothing here comes from a database. */

const ID = "00000000-0000-4000-8000-000000000001";
const VILLAGE = "149921001201" as RegionCode;
const COUNTY = "149921000000" as RegionCode;
const PREFECTURE = "149900000000" as RegionCode;

export const book = lawBookOf(CATALOGUE, PUBLISHED_PLANS);
export const HASH = "a".repeat(64);
export const day = (text: string): LocalDate => text as LocalDate;

/** A person, of no standing and no department's head unless said. */
export const aPerson = (over: Partial<Person> = {}): Person => ({
  subject: "one",
  body: "PET",
  region: COUNTY,
  standings: new Set(),
  isHead: false,
  isMember: true,
  ...over,
});

/** The moment of a decision on a day. */
export const momentOn = (today: string, person: Partial<Person> = {}): Moment => ({
  book,
  today: day(today),
  now: new Date(`${today}T04:00:00Z`),
  person: aPerson(person),
  covers: () => true,
});

/** A register of these officials, each with the body they belong to. */
export const officialsOf =
  (bodies: Readonly<Record<string, string>>, region = COUNTY): Lookup<Official> =>
  (id) =>
    bodies[id] === undefined ? null : { body: bodies[id], region };

/** A register in which every place is in use, or as said. */
export const everyPlace =
  (over: Partial<Place> = {}): Lookup<Place> =>
  () => ({ name: "柳溪村", validFrom: day("2021-01-01"), validTo: null, successorCodes: [], ...over });

/** What a refusal says, or what is set, in the fewest words: for comparing. */
export const told = (decision: object | null): unknown => {
  if (decision === null || !isRefusal(decision)) return decision;
  const { code, rule, field } = decision;
  return field === null ? `${code} ${rule}` : `${code} ${rule} ${field}`;
};

export const aPetition = (over: Partial<PetitionCase> = {}): PetitionCase => ({
  id: ID,
  petitionNo: "XF-2026-000001",
  villageCode: VILLAGE,
  cycleId: null,
  form: "LETTER",
  source: "LOCAL",
  class: "APPEAL",
  topic: "PROCEDURE",
  peopleBand: "ONE",
  isRepeat: false,
  isKeyCase: false,
  aboutCadres: false,
  handlingBody: "PET",
  handlerId: null,
  caseLeaderId: null,
  receivedOn: day("2026-03-02"),
  routedOn: null,
  acceptedOn: null,
  extendedTo: null,
  repliedOn: null,
  reviewAskedOn: null,
  dueOn: null,
  outcome: null,
  stage: "REGISTERED",
  ledgerState: "OPEN",
  supervision: "NONE",
  cancelledOn: null,
  clocks: [],
  keptInTime: null,
  isProvisional: false,
  dueRule: null,
  repeatOf: null,
  refusalReason: null,
  noticeOn: null,
  deliveredOn: null,
  reviewRepliedOn: null,
  reexamAskedOn: null,
  terminatedOn: null,
  carriedOutOn: null,
  mediatedOn: null,
  extendedDays: null,
  latenessReason: null,
  supervisionReason: null,
  mustReplyBy: null,
  objectionReason: null,
  objectedBy: null,
  transferId: null,
  submittedBy: null,
  struckOffBy: null,
  voidReason: null,
  voidRequestedBy: null,
  sourceNo: null,
  version: 1,
  ...over,
});

export const aClue = (over: Partial<Clue> = {}): Clue => ({
  id: ID,
  receiptNo: "DIS-1",
  villageCode: VILLAGE,
  region: COUNTY,
  state: "RECEIVED",
  way: null,
  acceptedOn: null,
  proposalDueOn: null,
  isProvisional: false,
  ruleVersion: null,
  calendarVersion: null,
  proposedBy: null,
  approvedBy: null,
  meetingNo: null,
  sanctionCode: null,
  effectiveOn: null,
  handlerId: null,
  version: 1,
  ...over,
});

export const aReport = (over: Partial<Report> = {}): Report => ({
  id: ID,
  villageCode: VILLAGE,
  kind: "BRIBERY",
  occurredAt: new Date("2026-03-02T00:00:00Z"),
  sentAt: null,
  fromLevel: "K",
  toLevel: "C",
  state: "DRAFT",
  fromRegion: COUNTY,
  toRegion: PREFECTURE,
  transferId: null,
  dueAt: new Date("2026-03-02T05:00:00Z"),
  isLate: false,
  instructionCode: null,
  sentBy: null,
  receivedBy: null,
  version: 1,
  ...over,
});

/** A matter in public discussion as it was found on 2 March 2026 at eight in Beijing. */
export const anOpinionIncident = (over: Partial<OpinionIncident> = {}): OpinionIncident => ({
  id: ID,
  incidentNo: "YQ149921-2026-0001",
  villageCode: VILLAGE,
  detectedOn: day("2026-03-02"),
  detectedAt: new Date("2026-03-02T00:00:00Z"),
  topic: "PROCEDURE",
  venueKind: "FORUM",
  issueSummary: "对选举程序的疑问",
  accuracy: "UNVERIFIED",
  heat: "LOW",
  grade: "OTHER",
  responsibleBody: null,
  firstReportAt: null,
  respondedAt: null,
  state: "DETECTED",
  assessedBy: null,
  noResponseReason: null,
  reopenedAt: null,
  transferId: null,
  version: 1,
  ...over,
});

/** A village's election in 2025, under the law whose articles were read: three seats, one of them kept for women. */
export const anElection = (over: Partial<Election> = {}): Election => ({
  id: ID,
  villageCode: VILLAGE,
  cycleId: ID,
  kind: "VC",
  stage: "PREPARING",
  stageSince: day("2025-03-01"),
  electionDate: day("2025-04-20"),
  electionMethod: "CANDIDATES",
  seatsDirector: 1,
  seatsDeputy: 0,
  seatsMember: 2,
  womenReserved: 1,
  auditPublishedOn: null,
  postponedUntil: null,
  committeeFormedOn: null,
  committeeMembers: null,
  committeeFiledOn: null,
  listPublishedOn: null,
  registeredVoters: null,
  proxyVoters: null,
  proxyMaxPerHolder: null,
  resultAnnouncedOn: null,
  workHandoverState: "NOT_STARTED",
  workHandoverCompletedOn: null,
  suspendedFrom: null,
  committeeFormedBy: null,
  residentRegistered: null,
  absentDeclared: null,
  nonHukouAdmitted: null,
  candidatesPublishedOn: null,
  proxyHolders: null,
  proxyListPostedOn: null,
  countCountersignedOn: null,
  postponedDoc: null,
  postponementReason: null,
  workHandoverStartedOn: null,
  workHandoverComplaintOn: null,
  workHandoverNoticeOn: null,
  workHandoverSupervisedOn: null,
  voteGateId: ID,
  voteGateUntil: new Date("2100-01-01T00:00:00Z"),
  version: 1,
  ...over,
});

export const aCandidate = (id: string, over: Partial<Candidate> = {}): Candidate => ({
  id,
  name: `候选${id}`,
  position: "MEMBER",
  womensSeat: false,
  nominationVotes: 100,
  status: "POSTED",
  gaveWay: false,
  ...over,
});

export const aCourse = (over: Partial<Course> = {}): Course => ({
  objections: [],
  candidates: [],
  rounds: [],
  seats: [],
  workHandoverItems: [],
  isGateRevoked: false,
  ...over,
});

export const aKeyVillage = (over: Partial<KeyVillage> = {}): KeyVillage => ({
  id: ID,
  villageCode: VILLAGE,
  cycleId: ID,
  focus: "KEY",
  categories: ["FINANCE"],
  situation: "NOT_ELECTED",
  screenedOn: null,
  households: null,
  screened: null,
  countyLeaderId: null,
  townshipLeaderId: null,
  stationedOn: null,
  planApprovedOn: null,
  deadlineOn: null,
  reviewedOn: day("2026-11-20"),
  state: "PROPOSED",
  riskLevel: "MEDIUM",
  riskReason: "NEW_PROBLEM",
  submittedBy: null,
  verifiedBy: null,
  gateOverrideOn: null,
  gateOverrideReason: null,
  version: 1,
  ...over,
});

export const aProblemItem = (over: Partial<ProblemItem> = {}): ProblemItem => ({
  id: ID,
  keyVillageId: ID,
  villageCode: VILLAGE,
  no: 1,
  category: "FINANCE",
  statement: "村务公开不及时",
  blocking: false,
  responsibleBody: "CIV",
  dueOn: day("2026-12-01"),
  state: "OPEN",
  responsibleStaffId: null,
  evidenceHash: null,
  submittedBy: null,
  verifiedBy: null,
  version: 1,
  ...over,
});

export const aLookBack = (over: Partial<LookBack> = {}): LookBack => ({
  id: ID,
  villageCode: VILLAGE,
  cycleId: ID,
  state: "NOT_STARTED",
  dueOn: day("2026-04-01"),
  findings: 0,
  findingsOpen: 0,
  submittedBy: null,
  version: 1,
  ...over,
});

const aPlan = {
  id: ID,
  villageCode: VILLAGE,
  cycleId: ID,
  electionDate: day("2026-03-20"),
  state: "DRAFT",
  approvedOn: null,
  submittedBy: null,
  version: 1,
} as const;

export const aSecurityPlan = (over: Partial<SecurityPlan> = {}): SecurityPlan => ({
  ...aPlan,
  level: "GENERAL",
  officersPlanned: "UP_TO_5",
  ...over,
});

export const anEmergencyPlan = (over: Partial<EmergencyPlan> = {}): EmergencyPlan => ({
  ...aPlan,
  drilledOn: null,
  reviewDueOn: null,
  ...over,
});

export const aDuty = (over: Partial<ElectionDayDuty> = {}): ElectionDayDuty => ({
  id: ID,
  villageCode: VILLAGE,
  dutyDate: day("2026-03-20"),
  status: "NOT_STARTED",
  reportedAt: new Date("2026-03-20T00:00:00Z"),
  version: 1,
  ...over,
});

export const anIncident = (over: Partial<Incident> = {}): Incident => ({
  id: ID,
  incidentNo: "JQ149921-2026-0001",
  villageCode: VILLAGE,
  occurredOn: day("2026-03-20"),
  occurredAt: new Date("2026-03-20T02:00:00Z"),
  kind: "VENUE_DISORDER",
  level: 3,
  peopleBand: "UP_TO_9",
  state: "REPORTED",
  electionImpact: "NONE",
  reportedBy: "one",
  version: 1,
  ...over,
});

/** A public-order case under the law whose articles were read. */
export const aPublicOrderCase = (over: Partial<PublicOrderCase> = {}): PublicOrderCase => ({
  id: ID,
  caseNo: "ZA149921-2025-0001",
  villageCode: VILLAGE,
  reportedOn: day("2025-03-03"),
  occurredOn: day("2025-03-02"),
  source: "REPORT",
  isAgainstReporter: false,
  state: "REPORTED",
  legalBasis: null,
  handlerId: null,
  acceptedOn: null,
  toldOn: null,
  dueOn: null,
  extendedTo: null,
  pausedDays: 0,
  expertiseTo: null,
  decidedOn: null,
  decidedBy: null,
  version: 1,
  ...over,
});

export const aBranchElection = (over: Partial<BranchElection> = {}): BranchElection => ({
  id: ID,
  villageCode: VILLAGE,
  cycleId: ID,
  branchKind: "BRANCH",
  state: "DUE",
  dueOn: day("2026-03-20"),
  extendedTo: null,
  heldOn: null,
  entitledMembers: null,
  present: null,
  seats: 3,
  candidatesCount: null,
  resultApprovedOn: null,
  secretaryName: null,
  secretaryAlsoDirector: "PENDING",
  recordedBy: null,
  version: 1,
  ...over,
});

export const aRectification = (over: Partial<Rectification> = {}): Rectification => ({
  id: ID,
  villageCode: VILLAGE,
  cycleId: ID,
  category: "NO_UNITY",
  state: "LISTED",
  listedOn: day("2026-03-01"),
  countyLeaderId: null,
  townshipLeaderId: null,
  firstSecretaryId: null,
  partnerBody: null,
  measures: [],
  dueOn: null,
  submittedBy: null,
  acceptedBy: null,
  acceptedOn: null,
  version: 1,
  ...over,
});

export const aTraining = (over: Partial<Training> = {}): Training => ({
  id: ID,
  villageCode: "149921001000" as RegionCode,
  kind: "NEW_COMMITTEES",
  state: "PLANNED",
  heldOn: day("2026-03-20"),
  invited: 40,
  attended: null,
  version: 1,
  ...over,
});

export const aJointReview = (over: Partial<JointReview> = {}): JointReview => ({
  id: ID,
  batchNo: "LS149921-2026-0001",
  villageCode: VILLAGE,
  cycleId: ID,
  submittedOn: day("2026-03-02"),
  dueOn: day("2026-03-09"),
  state: "DRAFT",
  submittedBy: null,
  meetingNo: null,
  decidedBy: null,
  notifiedOn: null,
  version: 1,
  ...over,
});

export const aNominee = (over: Partial<Nominee> = {}): Nominee => ({
  id: "n1",
  nomineeName: "周石",
  position: "DIRECTOR",
  verdict: null,
  isWithdrawn: false,
  isRecheckAsked: false,
  ...over,
});

export const anOpinion = (over: Partial<OpinionAsked> = {}): OpinionAsked => ({
  id: "o1",
  itemId: "n1",
  body: "DIS",
  dueOn: day("2026-03-09"),
  opinion: null,
  waiverReason: null,
  ...over,
});

export const anOfficial = (over: Partial<OfficialOnDuty> = {}): OfficialOnDuty => ({
  id: ID,
  name: "周石",
  post: "副镇长",
  body: "GOV",
  villageCode: "149921001000" as RegionCode,
  officePhone: null,
  state: "ON_DUTY",
  onLeaveUntil: null,
  version: 1,
  ...over,
});

export const aLeader = (over: Partial<ResponsibleLeader> = {}): ResponsibleLeader => ({
  id: ID,
  villageCode: VILLAGE,
  officialId: ID,
  role: "LEAD_CADRE",
  since: day("2026-03-01"),
  state: "ANSWERS",
  endedOn: null,
  version: 1,
  ...over,
});

export const anElectionCycle = (over: Partial<ElectionCycle> = {}): ElectionCycle => ({
  id: ID,
  villageCode: COUNTY,
  ordinal: 14,
  year: 2026,
  startsOn: day("2026-03-10"),
  endsOn: day("2026-09-10"),
  basisDoc: "示政发〔2026〕1号",
  state: "OPEN",
  version: 1,
  ...over,
});

export const aVoteGate = (over: Partial<VoteGate> = {}): VoteGate => ({
  id: ID,
  villageCode: VILLAGE,
  keyVillageId: null,
  state: "ISSUED",
  issuedAt: new Date("2026-03-20T04:00:00Z"),
  expiresAt: new Date("2026-03-21T04:00:00Z"),
  version: 1,
  ...over,
});

export const aDispute = (over: Partial<Dispute> = {}): Dispute => ({
  id: ID,
  villageCode: VILLAGE,
  kind: "LAND",
  foundOn: day("2026-03-02"),
  state: "REGISTERED",
  mediator: null,
  endReason: null,
  informedOf: null,
  evidenceHash: null,
  outcome: null,
  followedBy: null,
  version: 1,
  ...over,
});

export const aTask = (over: Partial<Task> = {}): Task => ({
  id: ID,
  villageCode: VILLAGE,
  kind: "ASSIGN",
  directiveId: null,
  consultationId: null,
  fromRegion: COUNTY,
  toRegion: COUNTY,
  toBody: "CIV",
  content: "督促完成问题清单整改",
  sentOn: day("2026-03-02"),
  dueOn: day("2026-03-20"),
  state: "SENT",
  signedOn: null,
  remindedOn: null,
  reminders: 0,
  supervisedOn: null,
  evidenceHash: null,
  reportedBy: null,
  acceptedBy: null,
  version: 1,
  ...over,
});

export const aDirective = (over: Partial<Directive> = {}): Directive => ({
  id: ID,
  directiveNo: "ZS149921-2026-0001",
  villageCode: COUNTY,
  kind: "ASSIGN",
  title: "做好换届选举准备工作",
  content: "各单位按时完成准备工作并报告进展",
  passesOn: null,
  state: "DRAFT",
  dueOn: day("2026-04-20"),
  issuedOn: null,
  draftedBy: "another",
  issuedBy: null,
  version: 1,
  ...over,
});

export const aConsultation = (over: Partial<Consultation> = {}): Consultation => ({
  id: ID,
  villageCode: VILLAGE,
  heldOn: day("2026-03-02"),
  topic: "KEY_VILLAGE",
  bodies: ["CIV", "PSB", "TWN"],
  state: "HELD",
  decisions: 0,
  version: 1,
  ...over,
});

export const aViolation = (over: Partial<Violation> = {}): Violation => ({
  id: ID,
  reportNo: "WF149921-2026-0001",
  villageCode: VILLAGE,
  receivedOn: day("2026-03-02"),
  formCode: "BRIBERY",
  phase: "NOMINATION",
  targetKind: "CANDIDATE",
  supervised: "NO",
  state: "RECEIVED",
  handlerId: null,
  checkDueOn: day("2026-03-17"),
  decideDueOn: day("2026-05-01"),
  decidedOn: null,
  decidedBy: null,
  evidenceHash: null,
  consequence: null,
  clarifiedOn: null,
  version: 1,
  ...over,
});
