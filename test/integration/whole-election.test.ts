import { officialId } from "../../dev/demonstration/people.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { LOOK_BACK_CHECKS } from "../../subgraphs/coordination/domain/words.ts";
import { COUNTY, type Done, HASH, officersOf, today, waysOf } from "../harness/officers.ts";
import { type OwnHub, startOwnHub, until } from "../harness/own-hub.ts";
import { VILLAGE_VIEW } from "../harness/village-view.ts";

/* Over 200 lines: one election of one village, by every office in its turn, is read in one piece. */

/**
 * A county that has places, officials and accounts and no record of any work is brought through an election by its offices, through
 * the gateway, from the cycle's opening and the first screening of a village to the archive and the look-back. What leaders see fills itself.
 */
const VILLAGE = "149921001200";
const TOWNSHIP = "149921001000";
const [RECORDER, GUIDE, LEADER, STAFF, OFFICE] = ["village1-recorder", "township1-guide", "county1-leader", "county1-office-staff", "county1-office-head"]; // prettier-ignore
const [CIVIL, ORG, ORG_HANDLER] = ["county1-civil-affairs", "county1-organization", "county1-organization-handler"]; // prettier-ignore
const [PSB, PSB_HANDLER, DIS, PET] = ["county1-public-security", "county1-public-security-handler", "county1-discipline", "county1-petitions"]; // prettier-ignore
const document = "示政发〔2026〕3号";
const official = (role: string, region = COUNTY): string => officialId(region as RegionCode, role);
const NAMES = ["甲一", "甲二", "乙一", "乙二", "丙一", "丙二", "丙三"];

let hub: OwnHub;
let officers: ReturnType<typeof officersOf>;
let wayOf: ReturnType<typeof waysOf>;
let cycle: Done;
let nominated: Done[];
let closeCycle: (account: string, mutation: string) => Promise<Done>;
const ways: Record<string, ReturnType<typeof wayOf>> = {};
const way = (name: string): ReturnType<typeof wayOf> => {
  const found = ways[name];
  if (!found) throw new Error(`no ${name} yet`);
  return found;
};
const election = (account: string, mutation: string, over: object = {}): Promise<Done> =>
  way("election").take(account, mutation, over);
const village = async (account: string): Promise<Done> => {
  const { data, errors } = await hub.askAs(account, VILLAGE_VIEW, { code: VILLAGE });
  expect(errors).toEqual([]);
  return data.village;
};

beforeAll(async () => {
  hub = await startOwnHub("whole-election", undefined, { empty: true });
  officers = officersOf(hub);
  wayOf = waysOf(officers);
});
afterAll(() => hub?.stop());

test("before anybody did anything there is a village, and nothing is said of it", async () => {
  expect(await village(LEADER)).toMatchObject({
    code: VILLAGE,
    election: null,
    result: null,
    partyBranch: null,
    jointReview: null,
    candidates: null,
    leaders: [],
    keyVillage: null,
    securityPlan: null,
    lookBack: null,
    upwardReports: null,
  });
  expect(await officers.election(CIVIL, "beginElection", { village: VILLAGE })).toMatchObject({
    code: "CYCLE_MISSING",
  });
});

test("civil affairs opens the cycle, once, and everybody finds it", async () => {
  ways["cycle"] = wayOf("cycle", "electionCycle");
  closeCycle = way("cycle").give;
  const stated = { ordinal: 13, startsOn: today(), endsOn: today(180), documentNo: document };
  expect(await officers.cycle("county1-civil-affairs-handler", "openElectionCycle", stated)).toMatchObject({
    code: "NOT_AUTHORISED",
  });
  cycle = await way("cycle").take(CIVIL, "openElectionCycle", stated);
  expect(await officers.cycle(CIVIL, "openElectionCycle", { ...stated, ordinal: 14 })).toMatchObject({
    code: "CYCLE_OPEN",
    rule: "E17",
  });
  const { data } = await hub.askAs(RECORDER, `{ electionCycles(region: "${VILLAGE}") { id state ordinal } }`);
  expect(data.electionCycles).toEqual([{ id: cycle.id, state: "OPEN", ordinal: 13 }]);
});

test("the township screens the village, the office takes it onto the ledger, and a problem is settled", async () => {
  ways["key"] = wayOf("keyVillage", "keyVillage");
  const { take } = way("key");
  const entry = await take(GUIDE, "proposeKeyVillage", { village: VILLAGE, cycle: cycle.id, focus: "KEY", categories: ["FINANCE"], situation: "WITH_PETITION", riskLevel: "HIGH", riskReason: "NEW_PROBLEM" }); // prettier-ignore
  await take(STAFF, "confirmKeyVillage");
  await take(GUIDE, "screenKeyVillage", { households: 320, screened: 320 });
  const problem = wayOf("problem", "problemItem");
  await problem.take(GUIDE, "addProblem", { keyVillage: entry.id, category: "FINANCE", statement: "村务公开不及时，需限期整改", blocking: true, responsibleBody: "CIV", responsibleStaff: official("CIV-handler"), dueOn: today(10) }); // prettier-ignore
  await take(STAFF, "planKeyVillage", { countyLeader: official("lead-cadre"), townshipLeader: official("secretary", TOWNSHIP), deadlineOn: today(30), planApprovedOn: today(), evidenceHash: HASH }); // prettier-ignore
  await take(GUIDE, "stationKeyVillageLeader", { stationedOn: today() });
  expect((await village(LEADER)).keyVillage).toMatchObject({ itemsOpen: 1, gateReasons: ["BLOCKING_ITEM"] });
  await problem.take(CIVIL, "startProblem");
  await problem.take(CIVIL, "submitProblem", { evidenceHash: HASH });
  await problem.take(STAFF, "verifyProblem");
  expect((await village(LEADER)).keyVillage).toMatchObject({ itemsOpen: 0, gateReasons: [] });
});

test("organization sees to the branch's election, and who answers for the village", async () => {
  ways["branch"] = wayOf("branch", "partyBranch");
  const { take } = way("branch");
  await take(ORG_HANDLER, "openPartyBranchElection", { village: VILLAGE, cycle: cycle.id, branchKind: "BRANCH", termBeganOn: today(-1800), seats: 3 }); // prettier-ignore
  await take(ORG, "approvePartyBranchRequest", { documentNo: document });
  await take(ORG_HANDLER, "recommendPartyBranchNominees", { candidates: 5 });
  await take(ORG, "approvePartyBranchNominees", { documentNo: document });
  await take(ORG_HANDLER, "recordPartyBranchMeeting", { heldOn: today(), entitledMembers: 40, present: 36, candidates: 4, fewestVotes: 20, evidenceHash: HASH }); // prettier-ignore
  await take(ORG, "approvePartyBranchResult", { documentNo: document, secretaryName: "甲一" });
  await wayOf("leader", "responsibleLeader").take(ORG, "assignResponsibleLeader", { region: VILLAGE, official: official("lead-cadre"), role: "LEAD_CADRE" }); // prettier-ignore
  expect(await village(LEADER)).toMatchObject({
    partyBranchResult: { secretaryName: "甲一" },
    leaders: { length: 1 },
  });
});

test("public security plans for election day", async () => {
  const draft = { village: VILLAGE, cycle: cycle.id, electionDate: today() };
  ways["plan"] = wayOf("securityPlan", "securityPlan");
  await way("plan").take(PSB_HANDLER, "draftSecurityPlan", {
    ...draft,
    level: "KEY",
    officersPlanned: "SIX_TO_15",
  });
  await way("plan").take(PSB_HANDLER, "submitSecurityPlan", { documentHash: HASH });
  await way("plan").take(PSB, "approveSecurityPlan");
  await way("plan").take(PSB_HANDLER, "fileSecurityPlan");
  const emergency = wayOf("emergencyPlan", "emergencyPlan");
  await emergency.take(PSB_HANDLER, "draftEmergencyPlan", draft);
  await emergency.take(PSB_HANDLER, "submitEmergencyPlan", { documentHash: HASH });
  await emergency.take(PSB, "approveEmergencyPlan", { reviewDueOn: today(90) });
  await emergency.take(PSB_HANDLER, "recordEmergencyDrill", { heldOn: today(), evidenceHash: HASH });
  expect(await village(LEADER)).toMatchObject({
    securityPlan: { state: "FILED" },
    emergencyPlan: { drilledOn: today() },
  });
});

test("the village prepares its election, guided by the township", async () => {
  ways["election"] = wayOf("election", "election");
  await election(CIVIL, "beginElection", { village: VILLAGE });
  await election(RECORDER, "formElectionCommittee", {
    formedBy: "VILLAGERS_MEETING",
    formedOn: today(),
    members: 7,
  });
  await election(GUIDE, "fileElectionCommittee");
  await election(RECORDER, "adoptElectionMethod", { electionDate: today(30), electionMethod: "CANDIDATES", seatsMember: 3, womenReserved: 1, entitled: 300, present: 200, agreed: 180 }); // prettier-ignore
  await election(GUIDE, "publishExitAudit", { publishedOn: today(), evidenceHash: HASH });
  await election(RECORDER, "publishVoterList", { residentRegistered: 900, absentDeclared: 60, nonHukouAdmitted: 40, total: 1000, publishedOn: today(), evidenceHash: HASH }); // prettier-ignore
  await election(RECORDER, "fileVoterObjection", { kind: "OMITTED", receivedOn: today() });
  await election(RECORDER, "decideVoterObjection", { seq: 1, decision: "UPHELD", decidedOn: today() });
  await election(RECORDER, "finalizeVoterList", { total: 1001 });
  const nominees = NAMES.map((name, index) => ({ name, position: index < 2 ? "DIRECTOR" : "MEMBER", womensSeat: index === 2 || index === 3, nominationVotes: 100 - index })); // prettier-ignore
  ({ nominees: nominated } = await election(RECORDER, "recordElectionNominations", { nominees }));
  expect(nominated).toHaveLength(7);
});

test("nominees are reviewed by the departments, and the village receives the verdicts", async () => {
  const review = wayOf("review", "jointReview");
  await review.take(GUIDE, "draftJointReview", { village: VILLAGE, cycle: cycle.id });
  const listed = await review.take(GUIDE, "addReviewNominees", { nominees: NAMES.map((name, n) => ({ name, position: n < 2 ? "DIRECTOR" : "MEMBER" })) }); // prettier-ignore
  await review.take(GUIDE, "submitJointReview", { documentHash: HASH });
  const opinions = listed.nominees.map(({ id }: Done) => ({ nominee: id, opinion: "NO_OBJECTION" }));
  for (const body of ["DIS", "PSB"]) await review.take(ORG_HANDLER, "askReviewOpinion", { body });
  for (const account of [DIS, PSB]) await review.take(account, "giveReviewOpinion", { opinions });
  await review.take(ORG_HANDLER, "closeReviewCollection");
  await review.take(ORG_HANDLER, "recordReviewMeeting", { meetingNo: "HY-2026-3", evidenceHash: HASH });
  await review.take(ORG, "decideJointReview", { verdicts: listed.nominees.map(({ id }: Done) => ({ nominee: id, verdict: "QUALIFIED" })) }); // prettier-ignore
  await review.take(ORG_HANDLER, "notifyJointReview");
  await review.take(ORG_HANDLER, "closeJointReview");
  const { nominees } = await election(RECORDER, "receiveReviewVerdicts", {
    documentNo: "示组通〔2026〕3号",
    verdicts: nominated.map(({ id }: Done) => ({ candidate: id, verdict: "QUALIFIED" })),
  });
  expect(nominees).toHaveLength(7);
  await election(RECORDER, "publishElectionCandidates");
  await election(CIVIL, "postponeElection", { until: today(40), reason: "MERGER", documentNo: document });
  await election(RECORDER, "moveElectionDay", { electionDate: today() });
  expect(await village(LEADER)).toMatchObject({
    jointReview: { progress: "COMPLETED" },
    candidates: { length: 7 },
  });
});

/** The township brings the election office's certificate, which is revoked by a problem that comes up, and a new one when that is settled. */
async function throughTheGate(): Promise<void> {
  const opening = { secretBooth: true, townshipPresent: true };
  const open = (): Promise<Done> => way("election").give(RECORDER, "openElectionVote", opening);
  const plansOf = async (): Promise<string> =>
    (await hub.askAs(GUIDE, `{ planCertificate(village: "${VILLAGE}") }`)).data.planCertificate;
  const issue = (over: object = {}): Promise<Done> =>
    officers.gate(GUIDE, "issueVoteGate", { village: VILLAGE, ...over });
  expect(await open()).toMatchObject({
    code: "KEY_VILLAGE_GATE",
    rule: "C05",
    messageZh: "未出示有效的投票准入证明。",
  });
  expect(await issue()).toMatchObject({ code: "PLAN_CERTIFICATE_MISSING" });
  const { voteGate: first } = await issue({ planCertificate: await plansOf() });
  // One department's word is not another's, and a changed word is nobody's.
  for (const certificate of [await plansOf(), `${first.certificate.slice(0, -6)}AAAAAA`])
    expect(await way("election").give(GUIDE, "presentVoteGate", { certificate })).toMatchObject({
      code: "GATE_INVALID",
    });
  await election(GUIDE, "presentVoteGate", { certificate: first.certificate });
  const entry = way("key").record();
  const problem = wayOf("problem", "problemItem");
  await problem.take(GUIDE, "addProblem", { keyVillage: entry.id, category: "LAND", statement: "投票点场地存在争议", blocking: true, responsibleBody: "CIV", responsibleStaff: official("CIV-handler"), dueOn: today(10) }); // prettier-ignore
  expect(await issue({ planCertificate: await plansOf() })).toMatchObject({
    code: "GATE_CLOSED",
    rule: "C05",
  });
  const blockers = async (): Promise<string[]> => {
    const { data } = await hub.askAs(RECORDER, `{ village(code: "${VILLAGE}") { election { nextSteps { command blockers { code } } } } }`); // prettier-ignore
    const step = data.village.election.nextSteps.find(({ command }: Done) => command === "openElectionVote");
    return step.blockers.map(({ code }: Done) => code);
  };
  await until("the revocation is known", async () => (await blockers()).includes("KEY_VILLAGE_GATE"), 90_000);
  expect(await open()).toMatchObject({ code: "KEY_VILLAGE_GATE" });
  expect(await way("election").give(GUIDE, "presentVoteGate", { certificate: first.certificate })).toMatchObject({ code: "GATE_REVOKED" }); // prettier-ignore
  await problem.take(CIVIL, "startProblem");
  await problem.take(CIVIL, "submitProblem", { evidenceHash: HASH });
  await problem.take(STAFF, "verifyProblem");
  const { voteGate: second } = await issue({ planCertificate: await plansOf() });
  await election(GUIDE, "presentVoteGate", { certificate: second.certificate });
}

test("the village votes, watched over by public security, and the count is countersigned", async () => {
  const duty = wayOf("duty", "electionDayDuty");
  await way("plan").take(PSB_HANDLER, "activateSecurityPlan");
  await duty.take(PSB_HANDLER, "postElectionDayDuty", { village: VILLAGE, dutyDate: today() });
  await duty.take(PSB_HANDLER, "reportDutyNormal");
  await throughTheGate();
  const { nominees } = await election(RECORDER, "openElectionVote", {
    secretBooth: true,
    townshipPresent: true,
  });
  const many: Record<string, number> = {
    甲一: 400,
    甲二: 180,
    乙一: 350,
    乙二: 200,
    丙一: 310,
    丙二: 305,
    丙三: 240,
  };
  const votes = nominees.map(({ id, name }: Done) => ({ candidate: id, votes: many[name] }));
  const counted = await election(RECORDER, "recordElectionCount", { ballotsIssued: 620, ballotsCast: 600, ballotsValid: 600, ballotsInvalid: 0, rovingBoxes: 0, secretBooth: true, announcedOnSite: true, votes }); // prettier-ignore
  expect(counted.countState.outcome).toBe("COMPLETE");
  await election(GUIDE, "countersignElectionCount");
  await election(RECORDER, "announceElectionResult");
  await duty.take(PSB_HANDLER, "endElectionDayDuty");
  await way("plan").take(PSB_HANDLER, "deactivateSecurityPlan");
  await way("branch").take(ORG_HANDLER, "recordBothPosts", { isBoth: true });
  await way("branch").take(ORG_HANDLER, "filePartyBranchResult");
});

test("somebody petitions, and leaders see that it is in time, and not who", async () => {
  await officers.register(PET, { village: VILLAGE });
  expect((await village(LEADER)).petitions).toMatchObject({ open: 1, overdue: 0 });
});

test("work is handed over, the election archived and looked back on, and the village struck off the ledger", async () => {
  const { workHandoverItems } = await election(RECORDER, "startWorkHandover");
  for (const { code, mandatory } of workHandoverItems)
    await election(RECORDER, "recordWorkHandoverItem", mandatory ? { item: code, state: "HANDED", handedOn: today() } : { item: code, state: "NOT_APPLICABLE" }); // prettier-ignore
  await election(GUIDE, "superviseWorkHandover");
  await election(RECORDER, "completeWorkHandover");
  expect(await closeCycle(CIVIL, "closeElectionCycle")).toMatchObject({ code: "ELECTIONS_UNDER_WAY" });
  await election(RECORDER, "archiveElection", { evidenceHash: HASH });
  const look = wayOf("lookBack", "lookBack");
  await look.take(STAFF, "orderLookBack", { village: VILLAGE, cycle: cycle.id, announcedOn: today() });
  await look.take(GUIDE, "startLookBack");
  for (const { code, asks, finding } of LOOK_BACK_CHECKS)
    await look.take(GUIDE, "recordLookBackCheck", asks === "NUMBER" ? { check: code, amount: 0 } : { check: code, answer: finding === "YES" ? "NO" : "YES" }); // prettier-ignore
  await look.take(GUIDE, "submitLookBack");
  await look.take(STAFF, "verifyLookBack");
  await look.take(STAFF, "closeLookBack");
  await way("key").take(GUIDE, "submitKeyVillage");
  await way("key").take(STAFF, "verifyKeyVillage");
  await way("key").take(OFFICE, "strikeOffKeyVillage");
  expect(await closeCycle(CIVIL, "closeElectionCycle")).toMatchObject({ electionCycle: { state: "CLOSED" } });
});

test("leaders see all of it, each part told by the department whose it is", async () => {
  expect(await village(LEADER)).toMatchObject({
    election: { stage: "ARCHIVED", registeredVoters: 1001, workHandoverState: "COMPLETED" },
    result: { announcedOn: today(), seats: { length: 4 } },
    partyBranch: { state: "FILED", secretaryAlsoDirector: "YES" },
    partyBranchResult: { secretaryName: "甲一" },
    jointReview: { progress: "COMPLETED", verdicts: null },
    leaders: [{ role: "LEAD_CADRE", official: { id: official("lead-cadre") } }],
    keyVillage: { state: "CANCELLED", itemsOpen: 0 },
    securityPlan: { state: "DEACTIVATED" },
    emergencyPlan: { state: "APPROVED", drilledOn: today() },
    electionDayDuty: { status: "ENDED" },
    lookBack: { state: "CLOSED", findingsOpen: 0 },
  });
});
