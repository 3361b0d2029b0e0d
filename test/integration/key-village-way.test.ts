import { randomUUID } from "node:crypto";
import { officialId } from "../../dev/demonstration/people.ts";
import { LOOK_BACK_CHECKS } from "../../subgraphs/coordination/domain/words.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { COUNTY, type Done, HASH, officersOf, today } from "../harness/officers.ts";
import { ask } from "../harness/shared-hub.ts";

/** A village on the ledger of key villages, from its proposal until it is struck off, as township, county office and those who settle its problems. */
const VILLAGE = "149921001206";
const [GUIDE, STAFF, HEAD, LEADER, SETTLER] = ["township1-guide", "county1-office-staff", "county1-office-head", "county1-leader", "county1-civil-affairs"]; // prettier-ignore
const TOWNSHIP = "149921001000" as RegionCode;
const staffOf = (region: string, role: string): string => officialId(region as RegionCode, role);
const officers = officersOf({ askAs: ask });
let entry: Done;

const give = (account: string, mutation: string, over: object = {}): Promise<Done> =>
  officers.keyVillage(account, mutation, { id: entry.id, version: entry.version, ...over });
async function take(account: string, mutation: string, over: object = {}): Promise<void> {
  const done = await give(account, mutation, over);
  if (done.__typename !== "KeyVillageSuccess") throw new Error(`${mutation}: ${JSON.stringify(done)}`);
  entry = done.keyVillage;
}
async function settle(account: string, mutation: string, item: Done, over: object = {}): Promise<Done> {
  const done = await officers.problem(account, mutation, { id: item.id, version: item.version, ...over });
  return done.problemItem ?? done;
}
const proposal = { village: VILLAGE, cycle: randomUUID(), focus: "KEY", categories: ["FINANCE", "PETITION"], situation: "WITH_PETITION", riskLevel: "HIGH", riskReason: "NEW_PROBLEM" }; // prettier-ignore
let problem: Done;

test("a township proposes a village, once, and is told of its difficulties what it may know", async () => {
  const propose = (): Promise<Done> => officers.keyVillage(GUIDE, "proposeKeyVillage", proposal);
  const both = await Promise.all([propose(), propose()]);
  entry = both.find(({ __typename }) => __typename === "KeyVillageSuccess").keyVillage;
  expect(both.filter((one) => one.__typename !== "KeyVillageSuccess")).toMatchObject([
    { code: "DUPLICATE_ENTRY", rule: "C05", messageZh: "该村已列入本届重点难点村台账。" },
  ]);
  expect(entry).toMatchObject({ state: "PROPOSED", categories: ["FINANCE", "OTHER"], items: [] });
  expect(
    await officers
      .keyVillage("county1-organization", "confirmKeyVillage", { id: entry.id, version: 1 })
      .catch(String),
  ).toContain("FORBIDDEN_CLASS");
  await take(STAFF, "confirmKeyVillage");
  expect(entry.categories).toEqual(["FINANCE", "PETITION"]);
});

test("without a list of problems there is no plan, without a plan no work, and the gate says so", async () => {
  const plan = { countyLeader: staffOf(COUNTY, "lead-cadre"), townshipLeader: staffOf(TOWNSHIP, "secretary"), deadlineOn: today(30), planApprovedOn: today(), evidenceHash: HASH }; // prettier-ignore
  expect(entry.gateReasons).toEqual(["NOT_WORKING", "NO_PLAN", "NO_COUNTY_LEADER"]);
  expect(entry.allowedCommands).toContainEqual({ name: "planKeyVillage", refusal: { code: "NO_ITEMS" } });
  expect(await give(STAFF, "planKeyVillage", plan)).toMatchObject({ code: "NO_ITEMS", rule: "C05" });
  const stated = { keyVillage: entry.id, category: "FINANCE", statement: "村务公开不及时，需限期整改", blocking: true, responsibleBody: "CIV", responsibleStaff: staffOf(COUNTY, "CIV-handler"), dueOn: today(10) }; // prettier-ignore
  expect(
    await officers.problem(GUIDE, "addProblem", { ...stated, statement: "李某电话13812345678反映问题" }),
  ).toMatchObject({
    code: "PERSONAL_DATA_REJECTED",
    field: "statement",
  });
  problem = (await officers.problem(GUIDE, "addProblem", stated)).problemItem;
  expect(problem).toMatchObject({ no: 1, state: "OPEN", blocking: true });
  await take(STAFF, "planKeyVillage", plan);
  await take(GUIDE, "stationKeyVillageLeader", { stationedOn: today() });
  expect(entry).toMatchObject({ state: "WORKING", gateReasons: ["BLOCKING_ITEM"], itemsOpen: 1 });
});

test("the body that has to settle a problem finds it, others do not; one settles it and another verifies it", async () => {
  const listed = async (account: string): Promise<Done[]> =>
    (
      await ask(
        account,
        `{ problemItems(region: "${COUNTY}", first: 100) { edges { node { id statement } } } }`,
      )
    ).data.problemItems.edges.map(({ node }: Done) => node.id);
  expect(await listed(SETTLER)).toContain(problem.id);
  expect(await listed("county1-publicity")).not.toContain(problem.id);
  expect(await settle("county1-publicity", "startProblem", problem)).toMatchObject({ code: "NOT_FOUND" });
  problem = await settle(SETTLER, "startProblem", problem);
  problem = await settle(SETTLER, "submitProblem", problem, { evidenceHash: HASH });
  expect(await give(GUIDE, "submitKeyVillage")).toMatchObject({ code: "ITEM_OPEN", rule: "C05" });
  problem = await settle(STAFF, "returnProblem", problem, { reason: "EVIDENCE_MISSING" });
  problem = await settle(SETTLER, "startProblem", problem);
  problem = await settle(SETTLER, "submitProblem", problem, { evidenceHash: HASH });
  problem = await settle(STAFF, "verifyProblem", problem);
  expect(problem.state).toBe("VERIFIED");
});

test("the first responsible person's word opens the gate, and nobody else's", async () => {
  expect(await give(HEAD, "overrideVoteGate", { reason: "UNDER_CONTROL" }).catch(String)).toContain(
    "FORBIDDEN_CLASS",
  );
  await take(LEADER, "overrideVoteGate", { reason: "UNDER_CONTROL" });
  expect(entry).toMatchObject({ gateReasons: [], gateOverrideReason: "UNDER_CONTROL" });
});

test("submitted, verified by another and struck off by the head; and open again when it comes up again", async () => {
  await take(GUIDE, "submitKeyVillage");
  expect(await officers.problem(GUIDE, "addProblem", { keyVillage: entry.id, category: "LAND", statement: "宅基地边界争议", responsibleBody: "CIV", responsibleStaff: staffOf(COUNTY, "CIV-handler"), dueOn: today(10) })).toMatchObject({ code: "ENTRY_CLOSED", from: "SUBMITTED" }); // prettier-ignore
  await take(STAFF, "verifyKeyVillage");
  expect(await give(STAFF, "strikeOffKeyVillage")).toMatchObject({ code: "FOUR_EYES", rule: "C08" });
  await take(HEAD, "strikeOffKeyVillage");
  expect(entry).toMatchObject({ state: "CANCELLED", itemsOpen: 0 });
  await take(GUIDE, "reopenKeyVillage", { reason: "RELAPSE" });
  expect(entry).toMatchObject({
    state: "REOPENED",
    gateReasons: ["NOT_WORKING", "NO_PLAN"],
    gateOverrideReason: null,
  });
});

test("a village that has voted is looked back on, and struck off no sooner", async () => {
  let look: Done;
  const step = async (account: string, mutation: string, over: object = {}): Promise<void> => {
    const done = await officers.lookBack(account, mutation, {
      id: look?.id,
      version: look?.version,
      ...over,
    });
    if (done.__typename !== "LookBackSuccess") throw new Error(`${mutation}: ${JSON.stringify(done)}`);
    look = done.lookBack;
  };
  const ordered = await officers.lookBack(STAFF, "orderLookBack", {
    village: VILLAGE,
    cycle: proposal.cycle,
    announcedOn: today(),
  });
  look = ordered.lookBack;
  expect(look).toMatchObject({ state: "NOT_STARTED", dueOn: today(30), checks: [] });
  await step(GUIDE, "startLookBack");
  expect(
    await officers.lookBack(GUIDE, "submitLookBack", { id: look.id, version: look.version }),
  ).toMatchObject({
    code: "CHECKS_OPEN",
    rule: "C03",
  });
  for (const { code, asks, finding } of LOOK_BACK_CHECKS)
    await step(GUIDE, "recordLookBackCheck", asks === "NUMBER" ? { check: code, amount: 0 } : { check: code, answer: finding === "YES" || code === "A7" ? "NO" : "YES" }); // prettier-ignore
  await step(GUIDE, "submitLookBack");
  expect(look).toMatchObject({ findings: 1, findingsOpen: 1, checks: { length: 26 } });
  await step(STAFF, "verifyLookBack");
  expect(look.allowedCommands).toContainEqual({ name: "closeLookBack", refusal: { code: "FINDINGS_OPEN" } });
  await step(GUIDE, "settleLookBackFinding", { check: "A7", evidenceHash: HASH });
  await step(STAFF, "closeLookBack");
  expect(look).toMatchObject({ state: "CLOSED", findingsOpen: 0 });
  const { data } = await ask(
    "county1-petitions",
    `{ village(code: "${VILLAGE}") { lookBack { state findings checks { code } } } }`,
  );
  expect(data.village.lookBack).toEqual({ state: "CLOSED", findings: null, checks: null });
});
