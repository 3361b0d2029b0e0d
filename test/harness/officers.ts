import { randomUUID } from "node:crypto";
import type { OwnHub } from "./own-hub.ts";
import type { GraphQLAnswer } from "./shared-hub.ts";

/** What a command answered: its type, and what is asked of a petition, a transfer or a clue after it. */
// A test reads into an answer of any shape; a wrong path is a failing assertion.
// oxlint-disable-next-line typescript/no-explicit-any
export type Done = any;

export const COUNTY = "149921000000";
export const VILLAGE = "149921001202";
export const HASH = "a".repeat(64);

const PETITION = `__typename ... on PetitionSuccess { transferNo petition { id petitionNo stage ledgerState supervision version
    handlingBody handler { id } acceptedOn extendedTo outcome latenessReason
    clock { rule dueOn state } clocks { rule ruleVersion calendarVersion isProvisional startedOn dueOn dueOnAdjusted endedOn end } } }
  ... on CommandRefusal { code message messageZh rule basis field from allowed dueOn }`;
const TRANSFER = `__typename ... on TransferSuccess { transfer { id transferNo state version receiptNo returnReason payloadHash } }
  ... on CommandRefusal { code rule basis field from allowed }`;
const REPORT = `__typename ... on ReportSuccess { report { state isLate } } ... on CommandRefusal { code }`;
const OPINION = `__typename ... on OpinionSuccess { transferNo opinion { id incidentNo state version accuracy grade responsibleBody
    firstReportAt respondedAt reopenedAt noResponseReason clock { rule dueAt overdue } allowedCommands { name refusal { code } } } }
  ... on CommandRefusal { code message messageZh rule basis field from allowed dueOn }`;
const ELECTION = `__typename ... on ElectionSuccess { election { id version stage stageSince registeredVoters objectionsReceived objectionsOpen
    nominees { id name position womensSeat status } countState { outcome open { seats candidates } }
    workHandoverItems { code mandatory state } nextSteps { command blockers { code rule basis by onlyAdvises messageZh } }
    allowedCommands { name refusal { code } } } }
  ... on CommandRefusal { code message messageZh rule basis field from allowed dueOn }`;
const KEY_VILLAGE = `__typename ... on KeyVillageSuccess { keyVillage { id version state categories riskLevel items { id no state category }
    itemsOpen gateReasons gateOverrideReason allowedCommands { name refusal { code } } } }
  ... on CommandRefusal { code message messageZh rule basis field from allowed dueOn }`;
const PROBLEM = `__typename ... on ProblemItemSuccess { problemItem { id version no state category statement blocking } }
  ... on CommandRefusal { code messageZh rule basis field from allowed }`;
const LOOK_BACK = `__typename ... on LookBackSuccess { lookBack { id version state dueOn findings findingsOpen
    checks { code answer amount settledOn } allowedCommands { name refusal { code } } } }
  ... on CommandRefusal { code messageZh rule basis field from allowed }`;
const REFUSED = `... on CommandRefusal { code messageZh rule basis field from allowed dueOn }`;
const SECURITY_PLAN = `__typename ... on SecurityPlanSuccess { securityPlan { id version state approvedOn level clock { rule state }
    allowedCommands { name refusal { code } } } } ${REFUSED}`;
const EMERGENCY_PLAN = `__typename ... on EmergencyPlanSuccess { emergencyPlan { id version state approvedOn drilledOn reviewDueOn } } ${REFUSED}`;
const DUTY = `__typename ... on ElectionDayDutySuccess { electionDayDuty { id version status updatedAt beatDueAt } } ${REFUSED}`;
const INCIDENT = `__typename ... on IncidentSuccess { transferNo incident { id version incidentNo state level peopleBand electionImpact } } ${REFUSED}`;
const ORDER_CASE = `__typename ... on PublicOrderCaseSuccess { publicOrderCase { id version caseNo state legalBasis pausedDays
    clock { rule dueOn state } } } ${REFUSED}`;
const BRANCH = `__typename ... on PartyBranchSuccess { partyBranch { id version state dueOn extendedTo secretaryAlsoDirector
    clocks { rule dueOn } allowedCommands { name refusal { code } } } } ${REFUSED}`;
const REVIEW = `__typename ... on JointReviewSuccess { transferNo jointReview { id version batchNo state
    nominees { id nomineeName verdict isWithdrawn } clocks { rule dueOn } } } ${REFUSED}`;
const RECTIFICATION = `__typename ... on BranchRectificationSuccess { branchRectification { id version state dueOn measures
    countyLeader { id name } clocks { rule dueOn } } } ${REFUSED}`;
const TRAINING = `__typename ... on TrainingSessionSuccess { trainingSession { id version state heldOn invited attended } } ${REFUSED}`;
const OFFICIAL = `__typename ... on OfficialSuccess { official { id version name post state onLeaveUntil officePhone regionCode } } ${REFUSED}`;
const LEADER = `__typename ... on ResponsibleLeaderSuccess { responsibleLeader { id version role official { id name state } } } ${REFUSED}`;
const GATE = `__typename ... on VoteGateSuccess { voteGate { id version state expiresAt certificate } } ${REFUSED}`;
const DISPUTE = `__typename ... on DisputeSuccess { dispute { id version state mediator endReason informedOf outcome } } ${REFUSED}`;
const TASK = `__typename ... on TaskSuccess { task { id version state kind toBody toRegion signedOn reminders supervisedOn
    clocks { rule dueOn state } directive { title } } } ${REFUSED}`;
const DIRECTIVE = `__typename ... on DirectiveSuccess { directive { id version directiveNo state issuedOn
    tasks { id version toRegion toBody state } progress { addressees signed done finished overdue }
    progressBelow { addressees signed done finished overdue } } } ${REFUSED}`;
const CONSULTATION = `__typename ... on ConsultationSuccess { consultation { id version state decisions tasks { id version toBody state } } } ${REFUSED}`;
const VIOLATION = `__typename ... on ViolationReportSuccess { transferNo violationReport { id version reportNo state consequence clarifiedOn
    routes { to isRequired rule } clocks { rule dueOn } handler { id } } } ${REFUSED}`;
const CYCLE = `__typename ... on ElectionCycleSuccess { electionCycle { id version ordinal state allowedCommands { name refusal { code } } } } ${REFUSED}`;
const CLUE = `__typename ... on ClueSuccess { clue { id state version way proposalDueOn } }
  ... on CommandRefusal { code rule basis field from allowed }`;

const answer = ({ errors, data }: GraphQLAnswer): Done => {
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.done;
};

/** The commands of officers, through the gateway. Every call has a key of its own unless one is given. */
export function officersOf(hub: Pick<OwnHub, "askAs">) {
  const run = async (account: string, mutation: string, fields: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    return answer(
      await hub.askAs(
        account,
        `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${fields} } }`,
        { input: { key: randomUUID(), ...input } },
      ),
    );
  };
  return {
    register: (account: string, over: object = {}) =>
      run(account, "registerPetition", PETITION, {
        village: VILLAGE,
        receivedOn: today(),
        form: "LETTER",
        source: "LOCAL",
        class: "APPEAL",
        topic: "PROCEDURE",
        peopleBand: "ONE",
        aboutCadres: false,
        ...over,
      }),
    petition: (account: string, mutation: string, input: object) => run(account, mutation, PETITION, input),
    clue: (account: string, mutation: string, input: object) => run(account, mutation, CLUE, input),
    opinion: (account: string, mutation: string, input: object) => run(account, mutation, OPINION, input),
    election: (account: string, mutation: string, input: object) => run(account, mutation, ELECTION, input),
    keyVillage: (account: string, mutation: string, input: object) =>
      run(account, mutation, KEY_VILLAGE, input),
    problem: (account: string, mutation: string, input: object) => run(account, mutation, PROBLEM, input),
    lookBack: (account: string, mutation: string, input: object) => run(account, mutation, LOOK_BACK, input),
    securityPlan: (account: string, mutation: string, input: object) =>
      run(account, mutation, SECURITY_PLAN, input),
    emergencyPlan: (account: string, mutation: string, input: object) =>
      run(account, mutation, EMERGENCY_PLAN, input),
    duty: (account: string, mutation: string, input: object) => run(account, mutation, DUTY, input),
    incident: (account: string, mutation: string, input: object) => run(account, mutation, INCIDENT, input),
    orderCase: (account: string, mutation: string, input: object) =>
      run(account, mutation, ORDER_CASE, input),
    gate: (account: string, mutation: string, input: object) => run(account, mutation, GATE, input),
    dispute: (account: string, mutation: string, input: object) => run(account, mutation, DISPUTE, input),
    task: (account: string, mutation: string, input: object) => run(account, mutation, TASK, input),
    directive: (account: string, mutation: string, input: object) => run(account, mutation, DIRECTIVE, input),
    consultation: (account: string, mutation: string, input: object) =>
      run(account, mutation, CONSULTATION, input),
    violation: (account: string, mutation: string, input: object) => run(account, mutation, VIOLATION, input),
    cycle: (account: string, mutation: string, input: object) => run(account, mutation, CYCLE, input),
    branch: (account: string, mutation: string, input: object) => run(account, mutation, BRANCH, input),
    review: (account: string, mutation: string, input: object) => run(account, mutation, REVIEW, input),
    rectification: (account: string, mutation: string, input: object) =>
      run(account, mutation, RECTIFICATION, input),
    training: (account: string, mutation: string, input: object) => run(account, mutation, TRAINING, input),
    official: (account: string, mutation: string, input: object) => run(account, mutation, OFFICIAL, input),
    leader: (account: string, mutation: string, input: object) => run(account, mutation, LEADER, input),
    report: (account: string, mutation: string, input: object) => run(account, mutation, REPORT, input),
    transfer: (account: string, mutation: string, input: object) => run(account, mutation, TRANSFER, input),
    box: async (account: string, box: string): Promise<Done[]> => {
      const { data, errors } = await hub.askAs(
        account,
        `{ box: ${box}(purpose: HANDLING, first: 100) { edges { node { id transferNo type from to state version facts { name value }
          receiptNo returnReason payloadHash deliveredAt signDueOn acceptDueOn hasMaterial } } } }`,
      );
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return (data.box?.edges ?? []).map(({ node }: { node: unknown }) => node);
    },
  };
}

/** Today in Asia/Shanghai. */
export function today(plus = 0): string {
  const shifted = new Date(Date.now() + plus * 86_400_000);
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(shifted);
}

type Officers = ReturnType<typeof officersOf>;

/** Takes a record through commands, each by its account, always at its newest version. */
export const waysOf =
  (officers: Officers) => (way: Exclude<keyof Officers, "box" | "register">, kind: string) => {
    let record: Done = null;
    const give = (account: string, mutation: string, over: object = {}): Promise<Done> =>
      officers[way](account, mutation, record ? { id: record.id, version: record.version, ...over } : over);
    const take = async (account: string, mutation: string, over: object = {}): Promise<Done> => {
      const done = await give(account, mutation, over);
      if (!done[kind]) throw new Error(`${mutation}: ${JSON.stringify(done)}`);
      record = done[kind];
      return record;
    };
    return { give, take, record: (): Done => record };
  };
