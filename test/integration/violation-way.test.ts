import { officialId } from "../../dev/demonstration/people.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { until } from "../harness/own-hub.ts";
import { COUNTY, type Done, HASH, officersOf, today, waysOf } from "../harness/officers.ts";
import { ask } from "../harness/shared-hub.ts";

/** Reports of violations of an election (村委会组织法 Art.17): where each goes, what becomes of it, and that nobody else finds it. */
const [HEAD, HANDLER] = ["county1-civil-affairs", "county1-civil-affairs-handler"];
const VILLAGE = "149921001206";
const handler = officialId(COUNTY as RegionCode, "CIV-handler");
const officers = officersOf({ askAs: ask });
const wayOf = waysOf(officers);
const stated = { village: VILLAGE, receivedOn: today(), form: "BRIBERY", phase: "VOTE", target: "CANDIDATE", supervised: "NO" }; // prettier-ignore
const ledger = async (account: string): Promise<Done> =>
  (
    await ask(
      account,
      `{ violationReports(region: "${COUNTY}", purpose: HANDLING, first: 100) { edges { node { id reportNo village { code name } clocks { rule } } } } }`,
    )
  ).data.violationReports;

test("a report is looked into by its handler, decided on with a paper, cleared, and closed by the head", async () => {
  const { give, take } = wayOf("violation", "violationReport");
  const report = await take(HANDLER, "registerViolationReport", stated);
  expect(report).toMatchObject({
    reportNo: expect.stringMatching(/^WF149921-\d{4}-\d{4}$/),
    routes: [{ to: "GOVERNMENT", isRequired: true, rule: "E29" }],
    clocks: [
      { rule: "E33", dueOn: today(15) },
      { rule: "E34", dueOn: today(60) },
    ],
  });
  expect(await give(HANDLER, "checkViolationReport")).toMatchObject({ code: "CASE_HANDLER_REQUIRED", rule: "E29", basis: expect.stringContaining("17(2)") }); // prettier-ignore
  expect(await give(HANDLER, "assignViolationHandler", { handler })).toMatchObject({ code: "FOUR_EYES" });
  await take(HEAD, "assignViolationHandler", { handler });
  await take(HANDLER, "checkViolationReport");
  expect(await give(HANDLER, "transferViolationReport", { to: "DISCIPLINE" })).toMatchObject({
    code: "WRONG_PARTY",
  });
  await take(HANDLER, "dismissViolationReport", { evidenceHash: HASH });
  expect(await give(HEAD, "closeViolationReport")).toMatchObject({ code: "NOT_CLARIFIED" });
  await take(HANDLER, "clarifyViolationReport", { on: today() });
  expect(await give(HANDLER, "closeViolationReport")).toMatchObject({ code: "FOUR_EYES" });
  expect(await take(HEAD, "closeViolationReport")).toMatchObject({ state: "CLOSED", clarifiedOn: today() });
});

test("what is laid to a Party member goes to discipline before the government decides", async () => {
  const { give, take } = wayOf("violation", "violationReport");
  await take(HANDLER, "registerViolationReport", { ...stated, supervised: "YES" });
  await take(HEAD, "assignViolationHandler", { handler });
  await take(HANDLER, "checkViolationReport");
  expect(await give(HANDLER, "substantiateViolationReport", { evidenceHash: HASH, consequence: "VOID_SEAT" })).toMatchObject({ code: "ROUTE_REQUIRED" }); // prettier-ignore
  const sent = await give(HANDLER, "transferViolationReport", { to: "DISCIPLINE" });
  expect(sent).toMatchObject({
    transferNo: expect.stringMatching(/^H7-/),
    violationReport: { state: "TRANSFERRED" },
  });
  const { id } = sent.violationReport;
  const at = { id, version: sent.violationReport.version };
  expect(await officers.violation(HEAD, "closeViolationReport", at)).toMatchObject({ code: "TRANSFER_OPEN" });
  // It is approved by the head, and arrives at discipline without a name or the village's people.
  const prepared = (await officers.box(HEAD, "civilAffairsOutbox")).find(({ transferNo }: Done) => transferNo === sent.transferNo); // prettier-ignore
  expect(prepared).toMatchObject({ type: "H7", to: "DISCIPLINE", state: "PREPARED" });
  await officers.transfer(HEAD, "approveCivilAffairsTransfer", {
    id: prepared.id,
    version: prepared.version,
  });
  const arrived = async (): Promise<Done> =>
    (await officers.box("county1-discipline", "disciplineInbox")).find(({ transferNo }: Done) => transferNo === sent.transferNo); // prettier-ignore
  await until("it arrived", async () => (await arrived()) !== undefined);
  expect((await arrived()).facts.map(({ name, value }: Done) => [name, value])).toEqual(
    expect.arrayContaining([
      ["formCode", "BRIBERY"],
      ["isPartyMemberOrSupervised", "YES"],
    ]),
  );
});

test("nobody else finds a report, not even that there is one", async () => {
  const { id, version } = (await officers.violation(HANDLER, "registerViolationReport", stated))
    .violationReport;
  const own = await ledger(HANDLER);
  expect(own.edges.map(({ node }: Done) => node)).toContainEqual(expect.objectContaining({ id, village: { code: VILLAGE, name: expect.any(String) } })); // prettier-ignore
  for (const account of [
    "county1-leader",
    "county1-office-head",
    "county1-discipline",
    "township1-guide",
    "village1-recorder",
    "prefecture-office",
  ])
    // prettier-ignore
    expect([account, await ledger(account)]).toEqual([account, null]);
  for (const account of ["county2-civil-affairs", "county2-civil-affairs-handler"]) {
    expect((await ledger(account))?.edges ?? []).toEqual([]);
    expect(await officers.violation(account, "checkViolationReport", { id, version })).toMatchObject({
      code: "NOT_FOUND",
    });
  }
  // Whoever stands aside from it does not find it any more.
  await officers.violation(HANDLER, "standAsideFromViolationReport", { id, version, reason: "RELATIVE" });
  expect((await ledger(HANDLER)).edges.map(({ node }: Done) => node.id)).not.toContain(id);
  expect((await ledger(HEAD)).edges.map(({ node }: Done) => node.id)).toContain(id);
});
