import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "pg";
import { pino } from "pino";
import { officialId } from "../../dev/demonstration/people.ts";
import type { DepartmentSecrets } from "../../shared/crypto/department-keys.ts";
import { Directory } from "../../shared/crypto/directory.ts";
import { KeyRing } from "../../shared/crypto/key-ring.ts";
import { type Database, openDatabase } from "../../shared/database/open-database.ts";
import { departmentDatabase } from "../../shared/database/provision.ts";
import { systemClock } from "../../shared/kernel/clock.ts";
import type { Department } from "../../shared/kernel/department.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { signSender } from "../../shared/access/sender-word.ts";
import { Copies } from "../../shared/reference/copies.ts";
import { type CopyHolder, refreshCopy } from "../../shared/reference/refresh.ts";
import { copyOf } from "../../shared/reference/records/copies.ts";
import { COUNTY, type Done, officersOf, today, VILLAGE } from "../harness/officers.ts";
import { type OwnHub, startOwnHub, until } from "../harness/own-hub.ts";
import { metricsAt, statementsAt } from "../harness/shared-hub.ts";

/** Departments know each other's registers by copies: who and what is unknown is refused, and an owner that is away stops nobody. */
const CHIEF = "county1-petitions";
const RETIRED = "149921001399";
const BECAME = "149921001200";
const NOBODY = "00000000-0000-4000-8000-00000000000f";
const official = (role: string, region = COUNTY): string => officialId(region as RegionCode, role);

let hub: OwnHub;
let officers: ReturnType<typeof officersOf>;
let databases: (department: Department) => ReturnType<typeof departmentDatabase>;

beforeAll(async () => {
  hub = await startOwnHub("reference");
  officers = officersOf(hub);
  const { databasePassword } = JSON.parse(readFileSync(hub.folder.file("keys", "secrets.json"), "utf8"));
  databases = (department) => departmentDatabase(hub.postgres, department, databasePassword as string);
});
afterAll(() => hub?.stop());

async function sql(department: Department, text: string, values: unknown[] = []): Promise<Done[]> {
  const db = new Client({ connectionString: databases(department).ownerUrl });
  await db.connect();
  try {
    return (await db.query(text, values)).rows;
  } finally {
    await db.end();
  }
}

const SUCCESSORS = "... on CommandRefusal { code field rule message messageZh successors }";
async function refusalOf(account: string, mutation: string, input: object): Promise<Done> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await hub.askAs(
    account,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { __typename ${SUCCESSORS} } }`,
    { input: { key: randomUUID(), ...input } },
  );
  expect(errors).toEqual([]);
  return data.done;
}
const registration = (village: string) => ({ village, receivedOn: today(), form: "LETTER", source: "LOCAL", class: "APPEAL", topic: "PROCEDURE", peopleBand: "ONE", aboutCadres: false }); // prettier-ignore
const transferOf = (village: string) => ({
  type: "H1",
  to: "DISCIPLINE",
  toRegion: COUNTY,
  village,
  facts: Object.entries({ petitionNo: "XF1499212026000001", topic: "BRIBERY", isRealName: "NO", isKeyCase: "NO" }).map(([name, value]) => ({ name, value })), // prettier-ignore
});
const reportOf = (village: string) => ({ village, kind: "BRIBERY", occurredAt: new Date().toISOString() });

test.each([
  [CHIEF, "registerPetition", registration],
  [CHIEF, "preparePetitionsTransfer", transferOf],
  ["county1-office-staff", "draftUpwardReport", reportOf],
])(
  "%s does not %s of a place that is unknown, and of a retired one is told what it became",
  async (account, mutation, order) => {
    const asked = (village: string): Promise<Done> => refusalOf(account, mutation, order(village));
    expect(await asked("149921001998")).toMatchObject({
      code: "PLACE_UNKNOWN",
      field: "village",
      successors: [],
    });
    const retired = await asked(RETIRED);
    expect(retired).toMatchObject({
      code: "PLACE_RETIRED",
      field: "village",
      rule: "C13",
      successors: [BECAME],
    });
    expect(retired.messageZh).toMatch(/\p{Script=Han}/u);
    expect(JSON.stringify(retired)).not.toContain(RETIRED);
    expect((await asked(BECAME)).code).toBeUndefined();
  },
);

test("a petition is given to officials of the body that handles it, and to no one else", async () => {
  const { petition } = await officers.register(CHIEF);
  const step = { id: petition.id, version: petition.version };
  const assign = (over: object): Promise<Done> =>
    refusalOf(CHIEF, "assignPetition", { ...step, handlingBody: "PET", handler: official("PET-handler"), mustReplyBy: today(30), ...over }); // prettier-ignore
  expect(await assign({ handler: NOBODY })).toMatchObject({
    code: "OFFICIAL_UNKNOWN",
    field: "handler",
    rule: "C11",
  });
  expect(await assign({ handler: official("CIV-handler") })).toMatchObject({
    code: "OFFICIAL_OF_ANOTHER_BODY",
    field: "handler",
  });
  expect(await assign({ handlingBody: "CIV" })).toMatchObject({
    code: "OFFICIAL_OF_ANOTHER_BODY",
    field: "handler",
  });
  expect(await assign({ handlingBody: "TWN" })).toMatchObject({
    code: "OFFICIAL_OF_ANOTHER_BODY",
    field: "handler",
  });
  expect(await assign({ caseLeader: official("CIV-handler") })).toMatchObject({
    code: "OFFICIAL_OF_ANOTHER_BODY",
    field: "caseLeader",
  });
  const people = { ...step, handler: NOBODY, isKeyCase: false };
  expect(await refusalOf(CHIEF, "assignPetitionPeople", people)).toMatchObject({ code: "OFFICIAL_UNKNOWN" });
  const aside = { ...step, official: NOBODY, reason: "RELATIVE" };
  expect(await refusalOf(CHIEF, "standAsideFromPetition", aside)).toMatchObject({ code: "OFFICIAL_UNKNOWN" });
  const township = "149921001000";
  expect((await assign({ handlingBody: "TWN", handler: official("guide", township), caseLeader: official("case-leader") })).__typename).toBe("PetitionSuccess"); // prettier-ignore
});

test("a registration is one statement, as it was before anything was checked", async () => {
  const petitions = hub.subgraphUrls.petitions;
  await refusalOf(CHIEF, "registerPetition", registration(VILLAGE));
  const before = await statementsAt(petitions, hub.folder.path);
  expect((await refusalOf(CHIEF, "registerPetition", registration(VILLAGE))).__typename).toBe(
    "PetitionSuccess",
  );
  expect((await statementsAt(petitions, hub.folder.path)) - before).toBe(1);
});

test("a transfer is given to officials of the office it came to", async () => {
  const { transfer } = await officers.transfer("county1-petitions-handler", "preparePetitionsTransfer", transferOf(VILLAGE)); // prettier-ignore
  await officers.transfer(CHIEF, "approvePetitionsTransfer", { id: transfer.id, version: 1 });
  const find = async (): Promise<Done> =>
    (await officers.box("county1-discipline", "disciplineInbox")).find((one) => one.transferNo === transfer.transferNo); // prettier-ignore
  await until("it is there", async () => (await find()) !== undefined);
  const { id, version } = await find();
  const give = (to: string): Promise<Done> =>
    refusalOf("county1-discipline", "giveDisciplineTransfer", { id, version, official: to });
  expect(await give(NOBODY)).toMatchObject({ code: "OFFICIAL_UNKNOWN", field: "official" });
  expect(await give(official("PET-handler"))).toMatchObject({ code: "OFFICIAL_OF_ANOTHER_BODY" });
  // Of the same line, and of the office above.
  expect(await give(official("DIS-chief", "149900000000"))).toMatchObject({
    code: "OFFICIAL_OF_ANOTHER_BODY",
  });
  expect((await give(official("DIS-handler"))).__typename).toBe("TransferSuccess");
});

test("a ledger that names what is unknown is not taken, and is told each by row and column", async () => {
  const before = await sql("petitions", "select count(*) from petition_case");
  const lines = [
    ["编号", "时间", "属地", "反映事项", "类别", "承办部门", "承办人", "领办领导"],
    [
      "甲-1",
      today(-2),
      VILLAGE,
      "财务",
      "申诉求决",
      "信访局",
      official("PET-handler"),
      official("case-leader"),
    ],
    ["甲-2", today(-2), "149921001998", "财务", "申诉求决", "信访局", "", ""],
    ["甲-3", today(-2), RETIRED, "财务", "申诉求决", "信访局", "", ""],
    ["甲-4", today(-2), VILLAGE, "财务", "申诉求决", "信访局", NOBODY, official("CIV-handler")],
    ["甲-5", today(-2), VILLAGE, "财务", "申诉求决", "民政局", official("PET-handler"), ""],
  ];
  const ticket = await hub.askAs(
    CHIEF,
    `mutation { t: importPetitionLedger(key: "${randomUUID()}") { ticket } }`,
  );
  const answer = await fetch(new URL("/ledger", hub.subgraphUrls.petitions), {
    method: "POST",
    headers: { authorization: `Bearer ${ticket.data.t.ticket}`, "content-type": "application/octet-stream" },
    body: lines.map((line) => line.join(",")).join("\r\n"),
  });
  const { outcome, faults } = (await answer.json()) as Done;
  expect([answer.status, outcome]).toEqual([422, "REFUSED"]);
  expect(faults.map(({ row, column, code }: Done) => `${row} ${column} ${code}`)).toEqual([
    "3 属地 PLACE_UNKNOWN",
    "4 属地 PLACE_RETIRED",
    "5 承办人 OFFICIAL_UNKNOWN",
    "5 领办领导 OFFICIAL_OF_ANOTHER_BODY",
    "6 承办人 OFFICIAL_OF_ANOTHER_BODY",
  ]);
  expect(faults[1].accepted).toEqual([BECAME]);
  expect(await sql("petitions", "select count(*) from petition_case")).toEqual(before);
});

test("what an owner changes is known to the others soon: a village that is retired, an official who comes and one who goes", async () => {
  const village = "149921001204";
  const [newcomer, gone] = [randomUUID(), official("PET-handler")];
  await sql("civil-affairs", "update village set valid_to = current_date - 2, successor_codes = $2 where code = $1", [village, [VILLAGE]]); // prettier-ignore
  await sql(
    "organization",
    "insert into official (id, name, post, body, region_code, created_by) values ($1, '新某', '承办人', 'PET', $2, 'test')",
    [newcomer, COUNTY],
  );
  await sql("organization", "delete from official where id = $1", [gone]);
  const copied = async (): Promise<boolean> => {
    const [{ places, officials }] = await sql(
      "petitions",
      `select (select valid_to is not null from reference_place where code = $1) as places,
        (select array_agg(id::text || ' ' || is_listed) from reference_official where id in ($2, $3)) as officials`,
      [village, newcomer, gone],
    );
    return places && [`${newcomer} true`, `${gone} false`].every((one) => officials.includes(one));
  };
  await until("petitions has it", copied, 90_000);
  expect(await refusalOf(CHIEF, "registerPetition", registration(village))).toMatchObject({
    code: "PLACE_RETIRED",
    successors: [VILLAGE],
  });
  const { petition } = await officers.register(CHIEF);
  const assign = (handler: string): Promise<Done> =>
    refusalOf(CHIEF, "assignPetition", { id: petition.id, version: petition.version, handlingBody: "PET", handler, mustReplyBy: today(30) }); // prettier-ignore
  expect(await assign(gone)).toMatchObject({ code: "OFFICIAL_UNKNOWN" });
  expect((await assign(newcomer)).__typename).toBe("PetitionSuccess");
});

/** A department as it asks, in this process: with its own keys and database, over a line that a test may put a hand to. */
async function asking(
  work: (holder: CopyHolder & { db: Database }, line: Line) => Promise<void>,
): Promise<void> {
  const keys = JSON.parse(readFileSync(hub.folder.file("keys", "departments.json"), "utf8"));
  const line = await openLine(hub.subgraphUrls["civil-affairs"]);
  const file = hub.folder.file("keys", "on-the-line.json");
  keys["civil-affairs"].url = line.url;
  writeFileSync(file, JSON.stringify(keys));
  const directory = new Directory(file);
  const url = databases("publicity").appUrl;
  const db = await openDatabase(
    { url, poolSize: 2, statementTimeoutMs: 20_000, applicationName: "test" },
    [],
    { onStatement: () => undefined, onPoolError: () => undefined },
  );
  const holder = { db, clock: systemClock, log: pino({ level: "silent" }), directory, keyRing: keyRingOf("publicity", directory), copies: new Copies() }; // prettier-ignore
  try {
    await work(holder, line);
  } finally {
    await db.close();
    line.server.close();
  }
}

interface Line {
  readonly url: string;
  readonly server: Server;
  /** What becomes of an answer on its way. */
  change: (body: string) => string | Promise<string>;
}

async function openLine(to: string): Promise<Line> {
  const line = { change: (body) => body } as Line;
  const server = createServer((request, response) => {
    const pass = async (): Promise<void> => {
      const { authorization = "" } = request.headers;
      const answer = await fetch(new URL(request.url ?? "/", to), { headers: { authorization } });
      response.writeHead(answer.status).end(await line.change(await answer.text()));
    };
    pass().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(line, { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
}

const keyRingOf = (department: Department, directory: Directory): KeyRing =>
  new KeyRing(
    department,
    () =>
      JSON.parse(
        readFileSync(hub.folder.file("keys", `${department}.secrets.json`), "utf8"),
      ) as DepartmentSecrets,
    directory,
  );

test("only what the owner signed is taken, whole and newer; whatever else comes leaves the copy as it was", async () => {
  const never = new AbortController().signal;
  await asking(async (holder, line) => {
    const civil = keyRingOf("civil-affairs", holder.directory);
    const before = await copyOf(holder.db, "places");
    const failure = (): Promise<string> =>
      refreshCopy(holder, "places", never).then(
        () => "taken",
        ({ why }: { why: string }) => why,
      );
    const place = {
      code: "149921001998",
      name: "柳溪村",
      validFrom: "2021-01-01",
      validTo: null,
      successorCodes: [],
    };
    const list = (over: object = {}) => ({ list: "places", hash: "1".repeat(64), asOf: new Date().toISOString(), rows: [place], ...over }); // prettier-ignore
    const answers: [string, Line["change"]][] = [
      ["NOT_SIGNED_BY_OWNER", (body) => body.replace(/\.(.{20})./, (_, kept: string) => `.${kept}A`)],
      ["NOT_SIGNED_BY_OWNER", () => holder.keyRing.sign("reference", list())],
      ["NOT_SIGNED_BY_OWNER", () => civil.sign("seal", list())],
      ["NOT_SIGNED_BY_OWNER", () => JSON.stringify(list())],
      ["MALFORMED", () => civil.sign("reference", list({ list: "officials" }))],
      ["MALFORMED", () => civil.sign("reference", list({ rows: [place, { ...place, validFrom: "soon" }] }))],
      ["MALFORMED", () => civil.sign("reference", list({ rows: [{ ...place, name: "长".repeat(61) }] }))],
      ["MALFORMED", () => civil.sign("reference", list({ rows: null }))],
      ["OLDER", () => civil.sign("reference", list({ asOf: before?.asOf.toISOString() }))],
    ];
    for (const [why, change] of answers) {
      line.change = change;
      expect(await failure()).toBe(why);
    }
    expect((await copyOf(holder.db, "places"))?.hash).not.toBe("1".repeat(64));
    expect(holder.copies.places?.("149921001998")).toBeNull();
    line.change = () =>
      civil.sign("reference", list({ rows: [place, { ...place, code: VILLAGE, more: 1 }] }));
    expect(await failure()).toBe("taken");
    const { places } = holder.copies;
    expect([places?.("149921001998")?.validFrom, places?.(BECAME)]).toEqual(["2021-01-01", null]);
  });
});

test("a list is told to departments alone, and of officials no more than id, body and region", async () => {
  const directory = new Directory(hub.folder.file("keys", "departments.json"));
  const publicity = keyRingOf("publicity", directory);
  const ask = (
    authorization: string,
    list = "officials",
    of: Department = "organization",
  ): Promise<Response> =>
    fetch(new URL(`/reference/${list}`, hub.subgraphUrls[of]), { headers: { authorization } });
  const ago = { ...systemClock, now: () => new Date(Date.now() - 120_000) };
  const refused = [
    "",
    "Bearer x.y.z",
    `Bearer ${await signSender(publicity, systemClock, "civil-affairs", "")}`,
    `Bearer ${await signSender(publicity, ago, "organization", "")}`,
    `Bearer ${await publicity.sign("ticket", { iss: "x" })}`,
  ];
  for (const word of refused) expect((await ask(word)).status).toBe(401);
  const word = `Bearer ${await signSender(publicity, systemClock, "organization", "")}`;
  const answer = await ask(word);
  const signed = await publicity.verify<Done>("reference", await answer.text(), "organization");
  expect(signed.rows.length).toBeGreaterThan(20);
  for (const row of signed.rows) expect(Object.keys(row).toSorted()).toEqual(["body", "id", "region"]);
  const again = await fetch(new URL("/reference/officials", hub.subgraphUrls.organization), {
    headers: { authorization: word, "if-none-match": answer.headers.get("etag") ?? "" },
  });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("with both owners away registering and assigning go on; without a copy they are refused, and the gauge says so", async () => {
  const owners = ["civil-affairs", "organization"];
  for (const owner of owners) process.kill(hub.pidOf(owner), "SIGSTOP");
  try {
    const { petition } = await officers.register(CHIEF);
    const route = { id: petition.id, version: petition.version, handlingBody: "PET", handler: official("PET-chief"), mustReplyBy: today(30) }; // prettier-ignore
    expect(await refusalOf(CHIEF, "registerPetition", registration(RETIRED))).toMatchObject({
      code: "PLACE_RETIRED",
    });
    expect((await refusalOf(CHIEF, "assignPetition", route)).__typename).toBe("PetitionSuccess");
    await sql("petitions", "delete from reference_copy");
    let refused: Done;
    await until("the process knows that its copies are gone", async () => {
      refused = await refusalOf(CHIEF, "registerPetition", registration(VILLAGE));
      return refused.code !== undefined;
    }); // prettier-ignore
    expect(refused).toMatchObject({ code: "REFERENCE_MISSING", field: "village" });
    expect(refused.messageZh).toMatch(/\p{Script=Han}/u);
    const metrics = await metricsAt(hub.subgraphUrls.petitions, hub.folder.path);
    expect(metrics).toMatch(/^hub_reference_places_age_seconds\S* -1$/m);
    expect((await fetch(new URL("/readyz", hub.subgraphUrls.petitions))).status).toBe(200);
  } finally {
    for (const owner of owners) process.kill(hub.pidOf(owner), "SIGCONT");
  }
  await until("the copies are back", async () => (await refusalOf(CHIEF, "registerPetition", registration(VILLAGE))).code === undefined, 60_000); // prettier-ignore
});

test("a process begins with what was copied before; an official whom the copy has not is nobody", async () => {
  await asking(async ({ db, copies }) => {
    expect(copies.officials).toBeNull();
    await copies.read(db, "officials");
    const known = copies.officials;
    expect([known?.(NOBODY), known?.(official("PUB-chief"))]).toMatchObject([
      null,
      { body: "PUB", region: COUNTY },
    ]);
  });
});
