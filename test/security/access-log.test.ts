import { officialId } from "../../dev/demonstration/people.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { fieldNames } from "../../shared/graphql/field-names.ts";
import { COUNTY, today } from "../harness/officers.ts";
import { ask } from "../harness/shared-hub.ts";

/** Who opened what kind of need-to-know record, when and why: for auditors, and never of which matter. */
const LOG = `query ($from: Date, $to: Date, $after: String, $first: Int) {
  log: petitionsAccessLog(from: $from, to: $to, after: $after, first: $first) {
    edges { node { at by body list recordKind records purpose } } pageInfo { hasNextPage endCursor } } }`;
const CASES = `query ($region: RegionCode!) { petitionCases(region: $region, purpose: SUPERVISION, first: 3) { edges { node { id } } } }`;
const head = officialId(COUNTY as RegionCode, "PET-chief");
const bounds = { from: today(), to: today(), first: 100 };

test("an auditor reads who opened how many records of which kind and why", async () => {
  const { data } = await ask("county1-petitions", CASES, { region: COUNTY });
  const log = await ask("county1-auditor", LOG, bounds);
  expect(log.errors).toEqual([]);
  expect(log.data.log.edges[0].node).toEqual({
    at: expect.any(String),
    by: head,
    body: "PET",
    list: "petition.ledger",
    recordKind: "petition",
    records: data.petitionCases.edges.length,
    purpose: "SUPERVISION",
  });
  for (const { node } of data.petitionCases.edges) expect(JSON.stringify(log.data)).not.toContain(node.id);
});

test("the auditor's own reading is in it, it goes on in pages, and it ends with its days", async () => {
  await ask("county1-auditor", LOG, bounds);
  const first = await ask("county1-auditor", LOG, { ...bounds, first: 1 });
  expect(first.data.log.edges[0].node).toMatchObject({
    list: "audit.accessLog",
    records: 0,
    purpose: "AUDIT",
  });
  expect(first.data.log.pageInfo.hasNextPage).toBe(true);
  const after = first.data.log.pageInfo.endCursor;
  const second = await ask("county1-auditor", LOG, { ...bounds, first: 1, after });
  expect(second.data.log.edges[0].node.at <= first.data.log.edges[0].node.at).toBe(true);
  expect(second.data.log.pageInfo.endCursor).not.toBe(after);
  const none = await ask("county1-auditor", LOG, { from: today(1), to: today(2) });
  expect(none.data.log.edges).toEqual([]);
});

test("it is of the auditor's own region", async () => {
  await ask("county1-petitions", CASES, { region: COUNTY });
  const log = await ask("county2-auditor", LOG, bounds);
  expect(log.errors).toEqual([]);
  expect(JSON.stringify(log.data)).not.toContain(head);
});

test.each(DEPARTMENTS)("%s has one, which nobody but an auditor reads", async (department) => {
  const query = `{ log: ${fieldNames(department).lower}AccessLog { edges { node { by } } } }`;
  expect((await ask("county1-auditor", query)).errors).toEqual([]);
  for (const account of [
    `county1-${department}`.replace("coordination", "office-head"),
    "county1-leader",
    "prefecture-leader",
  ]) {
    const { data, errors } = await ask(account, query);
    expect([account, data.log, errors[0]?.extensions?.["code"]]).toEqual([account, null, "FORBIDDEN_CLASS"]);
  }
});

test("an auditor finds by the id who that is", async () => {
  const query = `query ($region: RegionCode!) { officials(region: $region, first: 100) { edges { node { id name } } } }`;
  const { data, errors } = await ask("county1-auditor", query, { region: COUNTY });
  expect(errors).toEqual([]);
  expect(data.officials.edges.map(({ node }: { node: { id: string } }) => node.id)).toContain(head);
});
