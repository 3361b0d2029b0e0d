import { randomUUID } from "node:crypto";
import { officialId } from "../../dev/demonstration/people.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { COUNTY, type Done, HASH, officersOf, today, waysOf } from "../harness/officers.ts";
import { ask } from "../harness/shared-hub.ts";

/** A village's election day as public security works it: plans, duty, an incident and a case; and what others see of it. */
const VILLAGE = "149921001004";
const [HEAD, HANDLER] = ["county1-public-security", "county1-public-security-handler"];
const officers = officersOf({ askAs: ask });
const wayOf = waysOf(officers);
const village = async (account: string): Promise<Done> => {
  const { data, errors } = await ask(
    account,
    `{ village(code: "${VILLAGE}") { securityPlan { state level } emergencyPlan { state drilledOn } electionDayDuty { status }
      incidentsByLevel { level count } } }`,
  );
  expect(errors).toEqual([]);
  return data.village;
};
const cycle = randomUUID();
const draft = { village: VILLAGE, cycle, electionDate: today() };

test("a security plan is drawn up, submitted and approved by another, late and told so, and takes effect", async () => {
  const { give, take } = wayOf("securityPlan", "securityPlan");
  const stated = { ...draft, level: "KEY", officersPlanned: "SIX_TO_15" };
  const both = await Promise.all(
    [1, 2].map(() => officers.securityPlan(HANDLER, "draftSecurityPlan", stated)),
  );
  expect(both.filter(({ __typename }) => __typename === "SecurityPlanSuccess")).toHaveLength(1);
  expect(both.filter(({ code }) => code)).toMatchObject([
    { code: "PLAN_EXISTS", rule: "S04", messageZh: "该村本届已有方案。" },
  ]);
  const { securityPlan: plan } = both.find(({ securityPlan }) => securityPlan);
  await take(HANDLER, "submitSecurityPlan", { id: plan.id, version: plan.version, documentHash: HASH });
  expect(await give(HANDLER, "approveSecurityPlan")).toMatchObject({ code: "FOUR_EYES", rule: "C08" });
  await take(HEAD, "returnSecurityPlan", { reason: "PLACES_MISSING" });
  await take(HANDLER, "reviseSecurityPlan", {
    electionDate: today(),
    level: "KEY",
    officersPlanned: "MORE_THAN_15",
  });
  await take(HANDLER, "submitSecurityPlan", { documentHash: HASH });
  expect(await take(HEAD, "approveSecurityPlan")).toMatchObject({
    state: "APPROVED",
    approvedOn: today(),
    clock: null,
  });
  expect(await give(HANDLER, "activateSecurityPlan")).toMatchObject({
    code: "ILLEGAL_TRANSITION",
    from: "APPROVED",
  });
  await take(HANDLER, "fileSecurityPlan");
  await take(HANDLER, "activateSecurityPlan");
  expect(await village("county1-leader")).toMatchObject({
    securityPlan: { state: "ACTIVATED", level: "KEY" },
  });
  // The township knows that there is one; how strong it is stays with public security, the office and the leaders.
  expect(await village("township1-guide")).toMatchObject({
    securityPlan: { state: "ACTIVATED", level: null },
  });
  expect(await village("county1-petitions")).toMatchObject({ securityPlan: null });
});

test("an emergency plan is approved until a day and drilled", async () => {
  const { take } = wayOf("emergencyPlan", "emergencyPlan");
  await take(HANDLER, "draftEmergencyPlan", draft);
  await take(HANDLER, "submitEmergencyPlan", { documentHash: HASH });
  await take(HEAD, "approveEmergencyPlan", { reviewDueOn: today(90) });
  await take(HANDLER, "recordEmergencyDrill", { heldOn: today(), evidenceHash: HASH });
  expect((await village("county1-leader")).emergencyPlan).toEqual({ state: "APPROVED", drilledOn: today() });
});

test("duty tells of an incident once it is on the ledger; a major one goes upward before another person closes it", async () => {
  const duty = wayOf("duty", "electionDayDuty");
  await duty.take(HANDLER, "postElectionDayDuty", { village: VILLAGE, dutyDate: today() });
  expect(await duty.take(HANDLER, "reportDutyNormal")).toMatchObject({
    status: "NORMAL",
    beatDueAt: expect.any(String),
  });
  expect(await duty.give(HANDLER, "reportDutyIncident")).toMatchObject({
    code: "INCIDENT_REQUIRED",
    rule: "S06",
  });
  const incident = wayOf("incident", "incident");
  const first = await incident.take(HANDLER, "reportIncident", {
    village: VILLAGE,
    occurredAt: new Date().toISOString(),
    kind: "VENUE_DISORDER",
    level: 2,
    peopleBand: "TEN_TO_29",
    electionImpact: "DELAYED",
  });
  expect(first.incidentNo).toMatch(/^JQ149921-\d{4}-\d{4}$/);
  await duty.take(HANDLER, "reportDutyIncident");
  await incident.take(HANDLER, "handleIncident");
  expect(await incident.give(HANDLER, "setIncidentLevel", { level: 3 })).toMatchObject({
    code: "LEVEL_DOWNGRADE_WITHOUT_REASON",
    rule: "S10",
  });
  expect(await incident.give(HANDLER, "setIncidentLevel", { level: 3, reason: "DISPERSED" })).toMatchObject({
    code: "FOUR_EYES",
  });
  expect(await incident.give(HEAD, "closeIncident")).toMatchObject({
    code: "INCIDENT_NOT_TOLD",
    rule: "C01",
  });
  await incident.take(HANDLER, "tellIncidentUpward");
  expect(await incident.give(HANDLER, "closeIncident")).toMatchObject({ code: "FOUR_EYES" });
  await incident.take(HEAD, "closeIncident");
  await duty.take(HANDLER, "endElectionDayDuty");
  expect(await village("county1-leader")).toMatchObject({
    electionDayDuty: { status: "ENDED" },
    incidentsByLevel: [{ level: 2, count: 1 }],
  });
});

test("a case is handled by one and decided by another, and nobody outside public security finds it", async () => {
  const { give, take } = wayOf("orderCase", "publicOrderCase");
  const opened = await take(HANDLER, "registerPublicOrderCase", { village: VILLAGE, reportedOn: today(), occurredOn: today(-1), source: "REPORT" }); // prettier-ignore
  expect(opened.caseNo).toMatch(/^ZA149921-\d{4}-\d{4}$/);
  await take(HANDLER, "acceptPublicOrderCase");
  expect(await give(HANDLER, "investigatePublicOrderCase")).toMatchObject({
    code: "CASE_HANDLER_REQUIRED",
    rule: "S07",
  });
  await take(HEAD, "assignPublicOrderHandler", { handler: officialId(COUNTY as RegionCode, "PSB-handler") });
  expect(await take(HANDLER, "investigatePublicOrderCase")).toMatchObject({
    clock: { rule: "S02", dueOn: today(30) },
  });
  expect(await give(HANDLER, "decidePublicOrderPenalty", { legalBasis: "PS23_1_5" })).toMatchObject({
    code: "FOUR_EYES",
  });
  expect(await give(HEAD, "decidePublicOrderPenalty")).toMatchObject({ code: "NO_LEGAL_BASIS", rule: "S07" });
  expect(await give(HEAD, "turnPublicOrderCaseCriminal", { article: 256 })).toMatchObject({
    code: "CRIME_256_NOT_APPLICABLE",
    rule: "S09",
  });
  await take(HEAD, "decidePublicOrderPenalty", { legalBasis: "PS23_1_5" });
  const ledger = async (account: string): Promise<Done> => {
    const { data, errors } = await ask(
      account,
      `{ publicOrderCases(region: "${COUNTY}", purpose: HANDLING, first: 100) { edges { node { id } } } }`,
    );
    expect(errors).toEqual([]);
    return data.publicOrderCases?.edges.map(({ node }: Done) => node.id) ?? null;
  };
  expect(await ledger(HEAD)).toContain(opened.id);
  for (const account of ["county1-leader", "county1-office-head", "county1-discipline", "township1-guide"])
    expect(await ledger(account)).toBeNull();
  expect(await ledger("county2-public-security")).not.toContain(opened.id);
  await take(HANDLER, "closePublicOrderCase");
});
