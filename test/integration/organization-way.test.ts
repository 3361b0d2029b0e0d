import { randomUUID } from "node:crypto";
import { officialId } from "../../dev/demonstration/people.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { COUNTY, type Done, HASH, officersOf, today, waysOf } from "../harness/officers.ts";
import { ask } from "../harness/shared-hub.ts";

/** Organization's work in a village: the branch election, joint review, a weak branch, training, the directory; and what others see. */
const VILLAGE = "149921001006";
const TOWNSHIP = "149921001000";
const [HEAD, HANDLER] = ["county1-organization", "county1-organization-handler"];
const [GUIDE, DISCIPLINE, POLICE] = ["township1-guide", "county1-discipline", "county1-public-security"];
const officers = officersOf({ askAs: ask });
const wayOf = waysOf(officers);
const official = (role: string, region = COUNTY): string => officialId(region as RegionCode, role);
const document = "示组发〔2026〕3号";
const asked = async (account: string, query: string): Promise<Done> => {
  const { data, errors } = await ask(account, query);
  expect(errors).toEqual([]);
  return data;
};

test("a branch election goes by the superior's approval, and what falls short of the Party's rules is told", async () => {
  const { give, take } = wayOf("branch", "partyBranch");
  const begun = {
    village: VILLAGE,
    cycle: randomUUID(),
    branchKind: "BRANCH",
    termBeganOn: today(-1800),
    seats: 3,
  };
  const both = await Promise.all(
    [1, 2].map(() => officers.branch(HANDLER, "openPartyBranchElection", begun)),
  );
  expect(both.map(({ __typename, code }) => code ?? __typename).toSorted()).toEqual([
    "BRANCH_ELECTION_BEGUN",
    "PartyBranchSuccess",
  ]);
  const { partyBranch: opened } = both.find(({ partyBranch }) => partyBranch);
  expect(opened).toMatchObject({ state: "DUE", clocks: [{ rule: "O01" }], secretaryAlsoDirector: "PENDING" });
  const at = { id: opened.id, version: opened.version };
  expect(
    await officers.branch(HANDLER, "approvePartyBranchRequest", { ...at, documentNo: document }),
  ).toMatchObject({
    code: "FOUR_EYES",
  });
  await take(HEAD, "approvePartyBranchRequest", { ...at, documentNo: document });
  await take(HANDLER, "recommendPartyBranchNominees", { candidates: 5 });
  const meeting = {
    heldOn: today(),
    entitledMembers: 40,
    present: 36,
    candidates: 4,
    fewestVotes: 20,
    evidenceHash: HASH,
  };
  expect(await give(HANDLER, "recordPartyBranchMeeting", { ...meeting, present: 41 })).toMatchObject({
    code: "FIELD_NOT_ACCEPTABLE",
    field: "present",
  });
  await take(HEAD, "approvePartyBranchNominees", { documentNo: document });
  await take(HANDLER, "recordPartyBranchMeeting", meeting);
  const result = { documentNo: document, secretaryName: "周石" };
  expect(await give(HANDLER, "approvePartyBranchResult", result)).toMatchObject({
    code: "FOUR_EYES",
    rule: "C08",
  });
  await take(HEAD, "approvePartyBranchResult", result);
  await take(HANDLER, "recordBothPosts", { isBoth: true });
  expect(await take(HANDLER, "filePartyBranchResult")).toMatchObject({ state: "FILED", clocks: [] });
  const seen = await asked(
    "village1-recorder",
    `{ village(code: "149921001200") { partyBranch { state } } }`,
  );
  expect(seen.village.partyBranch).toBeNull();
});

test("nominees are reviewed: a department sees what it is asked and answers for itself; a person decides upon a meeting", async () => {
  const { give, take } = wayOf("review", "jointReview");
  const list = (account: string): Promise<Done> =>
    asked(
      account,
      `{ jointReviews(region: "${COUNTY}", purpose: HANDLING, first: 100) { edges { node { batchNo
        nominees { id nomineeName verdict } opinions { body nominee opinion ground } } } } }`,
    );
  const drafted = await take(GUIDE, "draftJointReview", { village: VILLAGE, cycle: randomUUID() });
  const { batchNo } = drafted;
  expect(batchNo).toMatch(/^LS149921-\d{4}-\d{4}$/);
  const find = async (account: string): Promise<Done> =>
    (await list(account)).jointReviews.edges
      .map(({ node }: Done) => node)
      .find((one: Done) => one.batchNo === batchNo);
  expect(await give(GUIDE, "submitJointReview", { documentHash: HASH })).toMatchObject({
    code: "NO_NOMINEES",
    rule: "O08",
  });
  const nominees = ["周石", "吴岭"].map((name) => ({ name, position: "DIRECTOR" }));
  await take(GUIDE, "addReviewNominees", { nominees });
  await take(GUIDE, "submitJointReview", { documentHash: HASH });
  expect(await find(DISCIPLINE)).toBeUndefined();
  for (const body of ["DIS", "PSB"]) await take(HANDLER, "askReviewOpinion", { body });
  expect(await give(HANDLER, "askReviewOpinion", { body: "DIS" })).toMatchObject({
    code: "DUPLICATE_ITEM",
    field: "body",
  });
  const { nominees: shown, opinions } = await find(DISCIPLINE);
  expect(shown.map(({ nomineeName }: Done) => nomineeName).toSorted()).toEqual(["吴岭", "周石"]);
  expect(opinions.map(({ body, opinion }: Done) => `${body} ${opinion}`)).toEqual(["DIS null", "DIS null"]);
  const idOf = (name: string): string => shown.find(({ nomineeName }: Done) => nomineeName === name).id;
  const clear = (nominee: string): object => ({ nominee, opinion: "NO_OBJECTION" });
  const objects = { nominee: idOf("吴岭"), opinion: "OBJECTION" };
  expect(
    await give(DISCIPLINE, "giveReviewOpinion", {
      opinions: [clear(idOf("周石")), { ...objects, ground: "N05" }],
    }),
  ).toMatchObject({ code: "FIELD_NOT_ACCEPTABLE", field: "ground" });
  await take(DISCIPLINE, "giveReviewOpinion", { opinions: [clear(idOf("周石")), objects] });
  expect(await give(HANDLER, "closeReviewCollection")).toMatchObject({ code: "OPINION_MISSING" });
  await take(POLICE, "giveReviewOpinion", { opinions: [clear(idOf("周石")), clear(idOf("吴岭"))] });
  // Public security learns nothing of what discipline said, and the township of neither.
  expect((await find(POLICE)).opinions.map(({ body }: Done) => body)).toEqual(["PSB", "PSB"]);
  const { data } = await ask(
    GUIDE,
    `{ jointReviews(region: "${TOWNSHIP}", purpose: HANDLING) { edges { node { opinions { body } } } } }`,
  );
  expect(data.jointReviews.edges.every(({ node }: Done) => node.opinions === null)).toBe(true);
  await take(HANDLER, "closeReviewCollection");
  // Once opinions are in, no department has the nominees before it any more.
  expect(await find(DISCIPLINE)).toBeUndefined();
  const verdicts = [
    { nominee: idOf("周石"), verdict: "QUALIFIED" },
    { nominee: idOf("吴岭"), verdict: "NOT_QUALIFIED" },
  ];
  expect(await give(HEAD, "decideJointReview", { verdicts })).toMatchObject({
    code: "DECISION_WITHOUT_MEETING",
    rule: "O10",
  });
  await take(HANDLER, "recordReviewMeeting", { meetingNo: "HY-2026-3", evidenceHash: HASH });
  expect(await give(HANDLER, "decideJointReview", { verdicts })).toMatchObject({ code: "FOUR_EYES" });
  const swapped = verdicts.map(({ nominee }, n) => ({ nominee, verdict: verdicts[1 - n]!.verdict }));
  expect(await give(HEAD, "decideJointReview", { verdicts: swapped })).toMatchObject({
    code: "OBJECTION_MISSING",
    rule: "O10",
  });
  await take(HEAD, "decideJointReview", { verdicts });
  await take(HANDLER, "notifyJointReview");
  await take(GUIDE, "requestReviewRecheck", { nominee: idOf("吴岭") });
  expect(await give(HEAD, "recheckJointReview", { verdict: "QUALIFIED" })).toMatchObject({
    code: "FOUR_EYES",
  });
  await take(HANDLER, "recheckJointReview", { verdict: "QUALIFIED" });
  await take(HANDLER, "closeJointReview");
  const view = `{ village(code: "${VILLAGE}") { jointReview { progress verdicts { nomineeName verdict } } } }`;
  expect((await asked("county1-leader", view)).village.jointReview).toEqual({
    progress: "COMPLETED",
    verdicts: null,
  });
  expect((await asked(GUIDE, view)).village.jointReview.verdicts.map(({ verdict }: Done) => verdict)).toEqual(
    ["QUALIFIED", "QUALIFIED"],
  );
});

test("a weak branch is put right by those named, and taken off the list by three people", async () => {
  const { give, take } = wayOf("rectification", "branchRectification");
  await take(HANDLER, "listWeakBranch", { village: VILLAGE, cycle: randomUUID(), category: "NO_MEETINGS" });
  const planned = await take(HANDLER, "planBranchRectification", {
    countyLeader: official("lead-cadre"),
    townshipLeader: official("secretary", TOWNSHIP),
    partnerBody: "CIV",
    measures: ["MEETINGS_RESUMED"],
    dueOn: today(60),
  });
  expect(planned).toMatchObject({
    countyLeader: { name: expect.any(String) },
    clocks: [{ rule: "O09", dueOn: today(60) }],
  });
  await take(GUIDE, "startBranchRectification");
  await take(GUIDE, "submitBranchRectification", { evidenceHash: HASH });
  await take(HANDLER, "acceptBranchRectification");
  expect(await give(HANDLER, "delistWeakBranch")).toMatchObject({ code: "FOUR_EYES" });
  await take(HEAD, "delistWeakBranch");
  const { village } = await asked(
    "county1-leader",
    `{ village(code: "${VILLAGE}") { branchRectification { state acceptedOn } } }`,
  );
  expect(village.branchRectification).toEqual({ state: "DELISTED", acceptedOn: today() });
});

test("a training is planned and held, and counted on the board", async () => {
  const board = `{ region(code: "${COUNTY}") { partyBoard { trainings trainingsHeld } } }`;
  const before = (await asked(HEAD, board)).region.partyBoard;
  const { take } = wayOf("training", "trainingSession");
  await take(GUIDE, "planTraining", {
    region: TOWNSHIP,
    kind: "NEW_COMMITTEES",
    heldOn: today(),
    invited: 30,
  });
  await take(GUIDE, "recordTraining", { heldOn: today(), attended: 28 });
  expect((await asked(HEAD, board)).region.partyBoard).toEqual({
    trainings: before.trainings + 1,
    trainingsHeld: before.trainingsHeld + 1,
  });
});

test("the directory: somebody answers for a village while on duty, and whoever has a tie to it is told", async () => {
  const { give, take } = wayOf("official", "official");
  const person = { region: COUNTY, name: "郑川", post: "副县长", body: "GOV" };
  expect(await give(HANDLER, "appointOfficial", { ...person, post: "电话13912345678" })).toMatchObject({
    code: "PERSONAL_DATA_REJECTED",
  });
  const appointed = await take(HANDLER, "appointOfficial", { ...person, officePhone: "0350-1234567" });
  expect(appointed).toMatchObject({
    name: "郑川",
    state: "ON_DUTY",
    officePhone: "0350-1234567",
    regionCode: COUNTY,
  });
  await take(HANDLER, "declareOfficialTie", { region: TOWNSHIP });
  const leader = wayOf("leader", "responsibleLeader");
  const assigned = await leader.take(HANDLER, "assignResponsibleLeader", {
    region: VILLAGE,
    official: appointed.id,
    role: "LEAD_CADRE",
  });
  expect(assigned.official).toMatchObject({ name: "郑川", state: "ON_DUTY" });
  const leaders = async (): Promise<string[]> =>
    (
      await asked(GUIDE, `{ village(code: "${VILLAGE}") { leaders { official { name } } } }`)
    ).village.leaders.map((one: Done) => one.official.name);
  expect(await leaders()).toContain("郑川");
  expect(await give(HANDLER, "endOfficialDuty")).toMatchObject({ code: "STILL_RESPONSIBLE", rule: "O12" });
  await leader.take(HANDLER, "endResponsibleLeader");
  expect(await leaders()).not.toContain("郑川");
  await take(HANDLER, "putOfficialOnLeave", { until: today(3) });
  expect(
    await officers.leader(HANDLER, "assignResponsibleLeader", {
      region: VILLAGE,
      official: appointed.id,
      role: "LEAD_CADRE",
    }),
  ).toMatchObject({ code: "OFFICIAL_NOT_ON_DUTY" });
  await take(HANDLER, "endOfficialLeave");
  expect(await take(HANDLER, "endOfficialDuty")).toMatchObject({ state: "LEFT" });
});
