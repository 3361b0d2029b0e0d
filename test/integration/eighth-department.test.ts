import { rmSync } from "node:fs";
import { join } from "node:path";
import { today } from "../harness/officers.ts";
import { makeProjectOfEight, testExample } from "../harness/eighth-department.ts";
import { type OwnHub, startOwnHub } from "../harness/own-hub.ts";

/**
 * What docs/add-a-department.md promises, done: the example's folder and the document's line, in a copy of the project that is
 * built and started as `npm start` does it, and asked through the gateway by the accounts that follow from the line.
 */
const project = join(import.meta.dirname, "..", "..", ".hub", `test-${process.pid}-eighth`);
/** Its list of voters is posted, so that its audit is still under way. */
const VILLAGE = "149921001204";
const VIEW = `query ($code: RegionCode!) {
  village(code: $code) {
    name
    election { stage }
    accountsAudit { id state publishedOn version allowedCommands { name refusal { code rule } } }
  }
}`;
const PUBLISH = `mutation ($input: PublishAccountsAuditInput!) {
  publishAccountsAudit(input: $input) {
    ... on AccountsAuditSuccess { accountsAudit { state publishedOn version } }
    ... on CommandRefusal { code rule basis field }
  }
}`;
let hub: OwnHub;

beforeAll(async () => {
  makeProjectOfEight(project);
  hub = await startOwnHub("eighth", project);
});
afterAll(async () => {
  await hub?.stop();
  rmSync(project, { recursive: true, force: true });
});

const view = (account: string) => hub.askAs(account, VIEW, { code: VILLAGE });
const publish = async (input: object, account = "county1-agriculture") =>
  (await hub.askAs(account, PUBLISH, { input })).data?.publishAccountsAudit;

test("it runs as a process of its own, over a database of its own, and its field stands in the village", async () => {
  expect(hub.pidOf("agriculture")).toBeGreaterThan(0);
  const { data, errors, extensions } = await view("county1-leader");
  expect(errors).toEqual([]);
  expect(data.village).toMatchObject({
    name: expect.any(String),
    election: { stage: expect.any(String) },
    accountsAudit: { state: "UNDER_WAY", publishedOn: null, version: 1, allowedCommands: [] },
  });
  expect(extensions.departments!["agriculture"]!.status).toBe("OK");
});

test("who may see it follows from its policy: nobody else is shown it, and they are told that it is not theirs", async () => {
  const { data, errors, extensions } = await view("county1-petitions");
  expect([data.village.accountsAudit, errors]).toEqual([null, []]);
  expect(extensions.departments!["agriculture"]).toMatchObject({ restricted: ["Village.accountsAudit"] });
});

test("its people do its command through the gateway, once, on the version they saw", async () => {
  const { id, version, allowedCommands } = (await view("county1-agriculture")).data.village.accountsAudit;
  expect(allowedCommands).toEqual([{ name: "publishAccountsAudit", refusal: null }]);
  const input = { key: "eighth-publish-1", id, version, on: today() };

  expect(await publish({ ...input, key: "eighth-publish-0", on: "2020-01-01" })).toEqual({
    code: "FIELD_NOT_ACCEPTABLE",
    rule: "E16",
    basis: expect.stringContaining("35"),
    field: "on",
  });
  expect(await publish(input, "county1-petitions")).toBeUndefined();
  const done = { accountsAudit: { state: "PUBLISHED", publishedOn: today(), version: version + 1 } };
  expect(await publish(input)).toEqual(done);
  expect(await publish(input)).toEqual(done);
  expect(await publish({ ...input, key: "eighth-publish-2" })).toMatchObject({ code: "STALE_VERSION" });

  expect((await view("county1-leader")).data.village.accountsAudit).toMatchObject(done.accountsAudit);
  expect((await view("county1-agriculture")).data.village.accountsAudit.allowedCommands).toEqual([
    { name: "publishAccountsAudit", refusal: { code: "ILLEGAL_TRANSITION", rule: "E16" } },
  ]);
});

test("its commands have the tests that every department's have, and they pass", () => {
  expect(() => testExample(project)).not.toThrow();
});
