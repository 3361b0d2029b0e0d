import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { ask, statementsOf } from "../harness/shared-hub.ts";
import { FULL_VILLAGE, VILLAGE_PAGE, VILLAGE_VIEW } from "../harness/village-view.ts";

/** Sections about which a village must not even learn that there is something. */
const HIDDEN = [
  "petitions",
  "securityPlan",
  "emergencyPlan",
  "electionDayDuty",
  "incidentsByLevel",
  "upwardReports",
];

test("a county leader gets one answer joined from seven departments", async () => {
  const { status, data, errors, extensions } = await ask("county1-leader", VILLAGE_VIEW, {
    code: FULL_VILLAGE,
  });
  expect(status).toBe(200);
  expect(errors).toEqual([]);
  const empty = Object.entries(data.village).filter(([, value]) => value === null);
  expect(empty).toEqual([]);
  expect(data.village.petitions).toMatchObject({ open: 5, overdue: 1 });
  expect(data.village.keyVillage.countyLeader.name).toEqual(expect.any(String));
  expect(data.village.jointReview).toEqual({ progress: "COMPLETED", verdicts: null });
  expect(Object.keys(extensions.departments!).toSorted()).toEqual([...DEPARTMENTS].toSorted());
  expect(Object.values(extensions.departments!).map((one) => one.status)).toEqual(
    DEPARTMENTS.map(() => "OK"),
  );
  for (const { ms } of Object.values(extensions.departments!)) expect(Number.isInteger(ms)).toBe(true);
  expect(extensions.departments!["organization"]!.restricted).toEqual(["JointReview.verdicts"]);
});

test("a township guide sees its own matters and no file, incident or level", async () => {
  const { data, errors } = await ask("township1-guide", VILLAGE_VIEW, { code: FULL_VILLAGE });
  const { village } = data;
  expect(errors).toEqual([]);
  // Of five open cases one is the township's own to handle.
  expect(village.petitions).toMatchObject({ open: 1, topics: [] });
  expect(village.jointReview.verdicts.length).toBeGreaterThan(0);
  expect(village.securityPlan).toEqual({ state: "DEACTIVATED", level: null, clock: null });
  expect(village.upwardReports).toBeNull();
  expect(village.keyVillage.items.length).toBeGreaterThan(0);
});

test("a village recorder sees what is posted and the course of the own election, and nothing else", async () => {
  const { data, errors } = await ask("village1-recorder", VILLAGE_VIEW, { code: FULL_VILLAGE });
  const shown = Object.entries(data.village).flatMap(([field, value]) => (value === null ? [] : [field]));
  expect(errors).toEqual([]);
  expect(shown.toSorted()).toEqual(
    [
      "candidates",
      "code",
      "disciplineNotices",
      "election",
      "electionNotice",
      "kind",
      "name",
      "partyBranchResult",
      "publications",
      "registeredPopulation",
      "result",
      "township",
    ].toSorted(),
  );
});

test("a recorder cannot tell a village with petitions, clues and incidents from one without", async () => {
  const page = await ask("county1-leader", VILLAGE_PAGE, { region: "149921000000", first: 100 });
  const nodes = page.data.villages.edges.map((edge: { node: Record<string, unknown> }) => edge.node);
  const quiet = nodes.find(
    (node: Record<string, unknown>) => node["petitions"] === null && node["incidentsByLevel"] === null,
  );
  const full = await ask("village1-recorder", VILLAGE_VIEW, { code: FULL_VILLAGE });
  const calm = await ask("village1-recorder", VILLAGE_VIEW, { code: quiet.code });
  for (const field of HIDDEN)
    expect([field, full.data.village[field]]).toEqual([field, calm.data.village[field]]);
  const told = ({ errors, extensions }: typeof full) => ({
    errors,
    restricted: Object.entries(extensions.departments!)
      .map(([name, { status, restricted }]) => [name, status, restricted])
      .toSorted(),
  });
  expect(told(full)).toEqual(told(calm));
  for (const name of ["petitions", "discipline", "public-security"]) {
    expect(full.extensions.departments![name]!.restricted).toBeUndefined();
  }
});

test("a recorder's question costs each department the same, whatever there is about the village", async () => {
  const cost = async (code: string): Promise<number[]> => {
    const before = await Promise.all(DEPARTMENTS.map(statementsOf));
    await ask("village1-recorder", VILLAGE_VIEW, { code });
    const after = await Promise.all(DEPARTMENTS.map(statementsOf));
    return after.map((count, i) => count - before[i]!);
  };
  const full = await cost(FULL_VILLAGE);
  // Another village of the same township, without anything about it.
  expect(await cost("149921001202")).toEqual(full);
  for (const name of ["petitions", "public-security"] as const)
    expect(full[DEPARTMENTS.indexOf(name)]).toBe(0);
});

test("what lies outside a person's region looks like what does not exist", async () => {
  const { data, errors } = await ask("county2-leader", VILLAGE_VIEW, { code: FULL_VILLAGE });
  expect(errors).toEqual([]);
  expect(data.village.result).not.toBeNull();
  for (const field of [
    "election",
    "keyVillage",
    "opinion",
    "disputes",
    "lookBack",
    "partyBranch",
    ...HIDDEN,
  ]) {
    expect([field, data.village[field]]).toEqual([field, null]);
  }
});

test("a prefecture leader reads boards, not villages", async () => {
  const { data } = await ask("prefecture-leader", VILLAGE_VIEW, { code: FULL_VILLAGE });
  for (const field of ["election", "keyVillage", "petitions"])
    expect([field, data.village[field]]).toEqual([field, null]);
});

describe.each([
  ["one village", VILLAGE_VIEW, { code: FULL_VILLAGE }],
  ["a page of a hundred", VILLAGE_PAGE, { region: "149921000000", first: 100 }],
])("the view of %s", (_name, query, variables) => {
  test("costs each department at most two statements", async () => {
    const before = await Promise.all(DEPARTMENTS.map(statementsOf));
    const { errors } = await ask("county1-leader", query, variables);
    const after = await Promise.all(DEPARTMENTS.map(statementsOf));
    const spent = DEPARTMENTS.map((department, i) => [department, after[i]! - before[i]!]);
    expect(errors).toEqual([]);
    // Every department was asked, and none more than twice.
    expect(spent.filter(([, count]) => (count as number) < 1 || (count as number) > 2)).toEqual([]);
  });
});

test("pages go on where the last one ended, without gap or repetition", async () => {
  const query = `query ($after: String) { villages(region: "149921001000", first: 7, after: $after) {
    edges { node { code } } pageInfo { hasNextPage endCursor } } }`;
  const codes: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await ask("county1-leader", query, { after });
    codes.push(...data.villages.edges.map((edge: { node: { code: string } }) => edge.node.code));
    after = data.villages.pageInfo.hasNextPage ? data.villages.pageInfo.endCursor : null;
  } while (after);
  expect(codes).toHaveLength(20);
  expect(codes).toEqual([...new Set(codes)].toSorted());
});

test("a retired code still answers, with its last day and what it became", async () => {
  const { data } = await ask(
    "county1-leader",
    `{ village(code: "149921001399") { validTo successorCodes } }`,
  );
  expect(data.village).toEqual({ validTo: expect.stringMatching(/-12-31$/), successorCodes: [FULL_VILLAGE] });
});

test("no record of the demonstration counts into the real province", async () => {
  const board = `query ($code: RegionCode!) { region(code: $code) { name electionBoard { elections }
    keyVillageBoard { keyVillages } } }`;
  const { data } = await ask("prefecture-leader", board, { code: "149900000000" });
  expect(data.region.electionBoard.elections).toBe(660);
  // The real province is there by name; its boards are outside every demonstration account's region.
  const real = await ask("prefecture-leader", board, { code: "140000000000" });
  expect(real.data.region).toEqual({ name: "山西省", electionBoard: null, keyVillageBoard: null });
});
