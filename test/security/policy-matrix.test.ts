import { buildSchema, getNamedType, isObjectType } from "graphql";
import { readFileSync } from "node:fs";
import { standingsOf } from "../../shared/access/standing.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { demoAccounts } from "../../dev/demonstration/accounts.ts";
import { demoPlaces, SCALES } from "../../dev/demonstration/places.ts";
import { ask } from "../harness/shared-hub.ts";
import { FULL_VILLAGE, VILLAGE_VIEW } from "../harness/village-view.ts";

/**
 * The permission matrix of the domain, written out again by hand for the sections of a village: which columns see
 * something of each. It is not derived from the policy tables: it is what they are held against.
 */
const EVERYONE = "VIL TWN CIV ORG PET DIS PSB PUB OFF LDR CASE_LEADER UP GROUP";
const SEES: Readonly<Record<string, string>> = {
  name: EVERYONE,
  electionNotice: EVERYONE,
  result: EVERYONE,
  election: "VIL TWN CIV ORG PET DIS PSB PUB OFF LDR",
  partyBranch: "TWN CIV ORG DIS OFF LDR",
  partyBranchResult: EVERYONE,
  branchRectification: "TWN CIV ORG OFF LDR",
  jointReview: "TWN CIV ORG OFF LDR",
  candidates: EVERYONE,
  leaders: "TWN CIV ORG PET DIS PSB PUB OFF LDR",
  voteGate: "TWN OFF LDR",
  keyVillage: "TWN CIV ORG PET DIS PSB PUB OFF LDR",
  petitions: "TWN CIV PET OFF LDR",
  disciplineNotices: EVERYONE,
  securityPlan: "TWN CIV PSB OFF LDR",
  emergencyPlan: "TWN CIV PSB OFF LDR",
  electionDayDuty: "TWN CIV PSB OFF LDR",
  incidentsByLevel: "TWN CIV PSB PUB OFF LDR",
  opinion: "TWN CIV PUB PSB OFF LDR",
  publications: EVERYONE,
  disputes: "TWN CIV PET PSB OFF LDR",
  lookBack: "TWN CIV ORG PET PSB PUB OFF LDR",
  // An incident was reported: public security and civil affairs report those, the office and leaders read all.
  upwardReports: "CIV PSB OFF LDR UP",
};

/** Fields of a section that fewer people see than the section. */
const SEES_BELOW: Readonly<Record<string, string>> = {
  "election.registeredVoters": "VIL TWN CIV ORG OFF LDR",
  "election.clocks": "VIL TWN CIV ORG OFF LDR",
  "election.objectionsOpen": "VIL TWN CIV OFF LDR",
  "election.workHandoverItems": "VIL TWN CIV OFF LDR",
  "partyBranch.branchKind": "TWN CIV ORG OFF LDR",
  "jointReview.verdicts": "TWN CIV ORG",
  "keyVillage.items": "TWN CIV ORG OFF LDR",
  "keyVillage.categories": "TWN CIV ORG OFF LDR",
  "keyVillage.countyLeader": "TWN CIV ORG OFF LDR",
  "securityPlan.level": "PSB OFF LDR",
  "emergencyPlan.drilledOn": "PSB OFF LDR",
  "opinion.topics": "TWN CIV PUB OFF LDR",
  "disputes.byKind": "TWN OFF LDR",
  "lookBack.findingsOpen": "TWN CIV ORG OFF LDR",
};

const accounts = demoAccounts(demoPlaces(SCALES.demo, 1).villages).filter(({ name }) => !/[23]-/.test(name));
const at = (path: string, value: Record<string, unknown>): unknown =>
  path
    .split(".")
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key] ?? null, value);

test.each(accounts)("$name sees exactly what the matrix gives", async ({ name, actor }) => {
  const { data, errors } = await ask(name, VILLAGE_VIEW, { code: FULL_VILLAGE });
  const standings = standingsOf(actor);
  const allowed = (columns: string): boolean =>
    columns === EVERYONE || columns.split(" ").some((column) => standings.has(column as never));
  const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
  expect(errors).toEqual([]);
  const rows = { ...SEES, ...SEES_BELOW };
  const seen = Object.keys(rows).filter((path) => !isEmpty(at(path, data.village)));
  const mustSee = Object.entries(rows).flatMap(([path, columns]) => {
    // The emergency plan's drill may not have been held; its date is then nobody's to see.
    const parent = path.split(".")[0]!;
    return allowed(columns) && allowed(SEES[parent]!) ? [path] : [];
  });
  // A lead cadre reads C1 of the village; reports upward are C2.
  // What a county reports goes to its prefecture; the province reads what is sent to it.
  if (name.endsWith("lead-cadre") || name.startsWith("province"))
    mustSee.splice(mustSee.indexOf("upwardReports"), 1);
  const undrilled = seen.includes("emergencyPlan.drilledOn") ? [] : ["emergencyPlan.drilledOn"];
  expect(seen.toSorted()).toEqual(mustSee.filter((path) => !undrilled.includes(path)).toSorted());
});

test("the matrix above speaks of every section that a department adds to a village", () => {
  const own = new Set([
    "code",
    "kind",
    "townshipCode",
    "township",
    "urbanRuralCode",
    "groupCount",
    "householdCount",
  ]);
  const base = [
    "registeredPopulation",
    "residentPopulation",
    "isMerged",
    "validFrom",
    "validTo",
    "successorCodes",
    // Until when names are shown, which is told to everybody as the result is.
    "candidatesShownUntil",
  ];
  for (const field of base) own.add(field);
  const sections = DEPARTMENTS.flatMap((department) => {
    const sdl = readFileSync(
      new URL(`../../subgraphs/${department}/schema.graphql`, import.meta.url),
      "utf8",
    );
    const village = buildSchema(sdl, { assumeValidSDL: true }).getType("Village");
    if (!isObjectType(village)) return [];
    return Object.values(village.getFields()).flatMap((field) => (own.has(field.name) ? [] : [field.name]));
  });
  expect(sections.toSorted()).toEqual(Object.keys(SEES).toSorted());
});

test("every field that one department adds to another's entity is nullable", () => {
  const owners: Readonly<Record<string, string>> = { Village: "civil-affairs", Region: "civil-affairs" };
  for (const department of DEPARTMENTS) {
    const sdl = readFileSync(
      new URL(`../../subgraphs/${department}/schema.graphql`, import.meta.url),
      "utf8",
    );
    const schema = buildSchema(sdl, { assumeValidSDL: true });
    for (const [name, owner] of Object.entries(owners)) {
      const type = schema.getType(name);
      if (owner === department || !isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (field.name === "code") continue;
        expect([department, field.name, String(field.type).endsWith("!")]).toEqual([
          department,
          field.name,
          false,
        ]);
      }
    }
    // No number is a Float unless it is a share.
    const floats = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            getNamedType(field.type).name === "Float" ? [field.name] : [],
          )
        : [],
    );
    expect(
      floats.filter(
        (field) => !["turnout", "routeOnTime", "acceptOnTime", "concludeOnTime", "onTime"].includes(field),
      ),
    ).toEqual([]);
  }
});

const LEDGERS = `query ($region: RegionCode!) {
  petitionCases(region: $region, openOnly: false, purpose: HANDLING) { edges { node { petitionNo stage topic handler { name } } } }
  clueReceipts(region: $region, purpose: HANDLING) { edges { node { receiptNo } } }
  incidents(region: $region) { edges { node { incidentNo } } }
}`;

test.each([
  ["county1-petitions", "petitionCases"],
  ["county1-petitions-handler", "petitionCases"],
  ["county1-case-leader", "petitionCases"],
  ["township1-guide", "petitionCases"],
  ["county1-discipline", "clueReceipts"],
  ["county1-public-security", "incidents"],
])("%s opens the own ledger and no other", async (account, ledger) => {
  const { data, errors } = await ask(account, LEDGERS, { region: "149921000000" });
  expect(errors).toEqual([]);
  const filled = Object.entries(data).filter(
    ([, page]) => (page as { edges: unknown[] } | null)?.edges.length,
  );
  expect(filled.map(([name]) => name)).toEqual([ledger]);
});

test.each(["village1-recorder", "county1-auditor", "prefecture-office"])(
  "%s finds every case ledger as if it were empty",
  async (account) => {
    const answer = await ask(account, LEDGERS, { region: "149921000000" });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual({ petitionCases: null, clueReceipts: null, incidents: null });
  },
);

test.each([
  ["township1-guide", "TWN"],
  ["township1-secretary", "TWN"],
  ["county1-civil-affairs", "CIV"],
])("%s reads what their body handles", async (account, body) => {
  const { data } = await ask(
    account,
    `query ($region: RegionCode!) { petitionCases(region: $region, openOnly: false, purpose: HANDLING, first: 100) {
      edges { node { handlingBody } } } }`,
    { region: "149921000000" },
  );
  const bodies = data.petitionCases.edges.map(
    ({ node }: { node: { handlingBody: string } }) => node.handlingBody,
  );
  expect([...new Set(bodies)]).toEqual([body]);
});

test("a case leader sees how the case stands and not the case", async () => {
  const { data } = await ask("county1-case-leader", LEDGERS, { region: "149921000000" });
  for (const { node } of data.petitionCases.edges) {
    expect(node).toEqual({
      petitionNo: expect.any(String),
      stage: expect.any(String),
      topic: null,
      handler: null,
    });
  }
});

test("clues are counted for prefecture discipline and leaders only, and never for a county", async () => {
  const query = `{ prefecture: region(code: "149900000000") { clueBoard { received { withheld } } }
    county: region(code: "149921000000") { clueBoard { received { withheld } } } }`;
  const seen = async (account: string) => (await ask(account, query)).data;
  for (const account of ["prefecture-discipline", "prefecture-leader"]) {
    expect(await seen(account)).toEqual({
      prefecture: { clueBoard: { received: { withheld: false } } },
      county: { clueBoard: null },
    });
  }
  for (const account of ["prefecture-office", "county1-discipline", "county1-leader"]) {
    expect(await seen(account)).toEqual({ prefecture: { clueBoard: null }, county: { clueBoard: null } });
  }
});
