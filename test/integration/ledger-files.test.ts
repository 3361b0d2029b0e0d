import { randomUUID } from "node:crypto";
import { CFB, read, utils, write } from "@e965/xlsx";
import { Client } from "pg";
import { packedWith } from "../harness/packed-with.ts";
import { type OwnHub, startOwnHub } from "../harness/own-hub.ts";
import { metricsAt } from "../harness/shared-hub.ts";
import { COUNTY, type Done, today, VILLAGE } from "../harness/officers.ts";

/** A county's ledger comes in and goes out as the files that offices keep. */
const CHIEF = "county1-petitions";
/** Who has had no ledger when the last tests begin. */
const DEPUTY = "county1-petitions-deputy";
let hub: OwnHub;
let endpoint: string;

beforeAll(async () => {
  hub = await startOwnHub("ledger-files");
  endpoint = new URL("/ledger", hub.subgraphUrls.petitions).href;
});
afterAll(() => hub?.stop());

async function ticket(mutation: string, account = CHIEF): Promise<string> {
  const { data, errors } = await hub.askAs(
    account,
    `mutation { t: ${mutation}(key: "${randomUUID()}") { ticket path } }`,
  );
  if (errors.length > 0) throw new Error(errors[0]!.extensions?.["code"] as string);
  return data.t.ticket as string;
}

async function bring(bytes: Uint8Array): Promise<{ status: number; report: Done }> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await ticket("importPetitionLedger")}`,
      "content-type": "application/octet-stream",
    },
    body: Buffer.from(bytes),
  });
  return { status: response.status, report: await response.json() };
}

const excel = (
  lines: unknown[][],
  more: (
    book: ReturnType<typeof utils.book_new>,
    sheet: ReturnType<typeof utils.aoa_to_sheet>,
  ) => void = () => undefined,
): Buffer => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(lines);
  utils.book_append_sheet(book, sheet, "台账");
  more(book, sheet);
  return write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
};
const csv = (lines: string[][]): Buffer => Buffer.from(lines.map((line) => line.join(",")).join("\r\n"));

const HEADINGS = [
  "序号",
  "编号",
  "时间",
  "来源",
  "属地",
  "反映事项",
  "类别",
  "承办部门",
  "承办人",
  "领办领导",
  "期限",
  "进展",
  "结果",
  "销号日期",
];
const row = (no: string, over: Record<number, string | number> = {}): (string | number)[] => {
  const line: (string | number)[] = [
    "1",
    no,
    today(-5),
    "本级",
    `${VILLAGE} 示范村`,
    "财务",
    "申诉求决",
    "信访局",
    "赵某",
    "",
    "",
    "",
    "",
    "",
  ];
  for (const [at, value] of Object.entries(over)) line[Number(at)] = value;
  return line;
};
const ledger = async (): Promise<Done[]> => {
  const { data } = await hub.askAs(
    CHIEF,
    `{ petitionCases(region: "${COUNTY}", purpose: HANDLING, first: 100) { edges { node { petitionNo topic class stage receivedOn handlingBody } } } }`,
  );
  return data.petitionCases.edges.map(({ node }: Done) => node);
};

test("a ledger comes in under its own headings, a title above them, columns in any order", async () => {
  const before = (await ledger()).length;
  const order = HEADINGS.toReversed();
  const lines = [
    ["换届信访台账"],
    order,
    row("老-1").toReversed(),
    row("老-2", { 5: "BRIBERY", 6: "检举控告" }).toReversed(),
    row("老-3", { 13: today(-1) }).toReversed(),
  ];
  const file = excel(lines, (_, sheet) => (sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 13 } }]));
  const { status, report } = await bring(file);
  expect([status, report]).toMatchObject([
    200,
    { outcome: "IMPORTED", registered: 2, struckOff: 1, faults: [] },
  ]);
  const after = await ledger();
  expect(after.length).toBe(before + 2);
  expect(
    after
      .filter(({ receivedOn }) => receivedOn === today(-5))
      .map(({ topic, stage, handlingBody }) => ({ topic, stage, handlingBody })),
  ).toEqual(
    expect.arrayContaining([
      { topic: "FINANCE", stage: "REGISTERED", handlingBody: "PET" },
      { topic: "BRIBERY", stage: "REGISTERED", handlingBody: "PET" },
    ]),
  );
  // The same file again, and the same rows in another file: nothing changes.
  expect((await bring(file)).report).toMatchObject({ outcome: "ALREADY_IMPORTED", registered: 0 });
  expect((await bring(csv([HEADINGS, row("老-1").map(String)]))).report).toMatchObject({
    outcome: "IMPORTED",
    registered: 0,
    known: 1,
  });
  expect((await ledger()).length).toBe(before + 2);
});

test("one bad row in five thousand: nothing comes in, and every fault is named by row, column and reason", async () => {
  const before = (await ledger()).length;
  const lines = [HEADINGS, ...Array.from({ length: 4990 }, (_, i) => row(`大-${i}`))];
  lines[3000] = row("大-2999", { 2: "2026-02-30", 5: "闲话", 4: "某村" });
  lines[4000] = row("大-5");
  const { status, report } = await bring(excel(lines));
  expect(status).toBe(422);
  expect(report.outcome).toBe("REFUSED");
  expect(report.faults.map(({ row: at, column, code }: Done) => `${at} ${column} ${code}`)).toEqual([
    "3001 时间 NOT_A_DAY",
    "3001 属地 NOT_A_VILLAGE",
    "3001 反映事项 UNKNOWN_WORD",
    "4001 编号 TWICE",
  ]);
  for (const { message, messageZh } of report.faults)
    expect([message, messageZh]).toEqual([expect.stringMatching(/^[A-Z]/), expect.stringMatching(/。$/)]);
  expect((await ledger()).length).toBe(before);
});

test.each([
  ["text", today(-7)],
  ["slashes", today(-7).replaceAll("-", "/")],
  [
    "Chinese",
    `${Number(today(-7).slice(0, 4))}年${Number(today(-7).slice(5, 7))}月${Number(today(-7).slice(8))}日`,
  ],
  ["eight digits in a number's cell", Number(today(-7).replaceAll("-", ""))],
  ["a serial", Math.round((Date.parse(today(-7)) - Date.parse("1899-12-30")) / 86_400_000)],
])("a day is read as %s", async (kind, day) => {
  const { report } = await bring(
    excel([HEADINGS, row(`日-${kind.length}-${String(day).length}`, { 2: day })]),
  );
  expect(report).toMatchObject({ outcome: "IMPORTED", registered: 1 });
  expect((await ledger()).some(({ receivedOn }) => receivedOn === today(-7))).toBe(true);
});

test("a serial of the 1904 system, and a CSV in GB18030, are read right", async () => {
  const serial = Math.round((Date.parse(today(-9)) - Date.parse("1904-01-01")) / 86_400_000);
  const book = excel(
    [HEADINGS, row("纪-1904", { 2: serial })],
    (one) => (one.Workbook = { WBProps: { date1904: true } }),
  );
  expect((await bring(book)).report).toMatchObject({ outcome: "IMPORTED", registered: 1 });
  expect((await ledger()).some(({ receivedOn }) => receivedOn === today(-9))).toBe(true);
  // 编号,时间,属地,反映事项,类别 and one row, as Excel writes CSV in China.
  const head = "b1e0bac52cb0bcbce42ccaf4b5d82cb7b4d3b3cac2cfee2cc0e0b1f00d0a";
  const line = Buffer.concat([
    Buffer.from("GB-1,", "latin1"),
    Buffer.from(`${today(-2)},${VILLAGE},`, "latin1"),
    Buffer.from("b2c6cef12cc9eacbdfc7f3bef6", "hex"),
  ]);
  const gb = Buffer.concat([Buffer.from(head.replace("b0bcbce4", "cab1bce4"), "hex"), line]);
  expect((await bring(gb)).report).toMatchObject({ outcome: "IMPORTED", registered: 1 });
});

test("a column of people is never read, and the report says so; personal data in a number is refused", async () => {
  const lines = [
    [...HEADINGS, "信访人", "联系电话"],
    [...row("人-1"), "甄某某", "13812345678"],
  ];
  const { report } = await bring(excel(lines));
  expect(report).toMatchObject({
    outcome: "IMPORTED",
    leftOut: expect.arrayContaining([
      { heading: "信访人", why: "PEOPLE" },
      { heading: "联系电话", why: "PEOPLE" },
    ]),
  });
  const hidden = await bring(excel([HEADINGS, row("13812345678")]));
  expect(hidden.report.faults).toMatchObject([{ column: "编号", code: "PERSONAL_DATA" }]);
});

test.each([
  ["nothing", Buffer.alloc(0), "EMPTY"],
  ["bytes that are no file", Buffer.from([0, 1, 2, 3, 4, 5]), "UNREADABLE"],
  ["a broken archive", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(500, 7)]), "UNREADABLE"],
  ["other headings", Buffer.from("a,b,c\n1,2,3"), "NO_HEADINGS"],
])("%s is refused by its name, and the department lives on", async (_, bytes, trouble) => {
  expect((await bring(bytes)).report).toMatchObject({ outcome: "REFUSED", trouble });
  expect((await fetch(new URL("/readyz", hub.subgraphUrls.petitions))).status).toBe(200);
});

test("too many rows, and a village of another county, are refused", async () => {
  const many = [HEADINGS, ...Array.from({ length: 5200 }, (_, i) => row(`多-${i}`))];
  expect((await bring(csv(many.map((line) => line.map(String))))).report.trouble).toBe("TOO_MANY_ROWS");
  expect((await bring(excel([HEADINGS, row("外-1", { 4: "140121102200" })]))).report.faults).toMatchObject([
    { code: "OUT_OF_SCOPE" },
  ]);
});

async function fetchLedger(format: "xlsx" | "csv"): Promise<Buffer> {
  const response = await fetch(`${endpoint}?format=${format}`, {
    headers: { authorization: `Bearer ${await ticket("exportPetitionLedger")}` },
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

test.each(["xlsx", "csv"] as const)(
  "the ledger goes out as %s with the official columns under a title, and no cell is a formula",
  async (format) => {
    await bring(excel([HEADINGS, row("出-1")]));
    const book = read(await fetchLedger(format), { type: "buffer", raw: true });
    const sheet = book.Sheets[book.SheetNames[0]!]!;
    const [[title], headings, ...lines] = utils.sheet_to_json<string[]>(sheet, { header: 1 }) as [string[], string[], ...string[][]]; // prettier-ignore
    const { data } = await hub.askAs(
      CHIEF,
      `{ region(code: "149921000000") { name } village(code: "${VILLAGE}") { name } }`,
    );
    const countyName = String(data.region.name);
    expect(countyName).toMatch(/县$/);
    expect(title).toBe(`换届信访台账 ${countyName}(149921) ${today()}`);
    expect(headings).toEqual([
      "序号",
      "编号",
      "时间",
      "来源",
      "信访形式",
      "人数",
      "属地",
      "村(社区)",
      "反映事项",
      "类别",
      "承办部门",
      "承办人",
      "领办领导",
      "期限",
      "顺延期限",
      "进展",
      "结果",
      "销号日期",
    ]);
    expect(lines.length).toBeGreaterThan(5);
    // A case that came in is found by the office's own number.
    const own = lines.find(([, number]) => number === "出-1")!;
    expect(own.slice(2, 6)).toEqual([today(-5), "本级", "来信", "1人"]);
    expect(own.slice(6, 8).map((cell) => cell.trim())).toEqual([VILLAGE, data.village.name]);
    expect(own[14]! >= own[13]!).toBe(true);
    for (const [name, cell] of Object.entries(sheet)) {
      if (name.startsWith("!")) continue;
      expect((cell as { f?: string }).f).toBeUndefined();
      expect(String((cell as { v: unknown }).v)).not.toMatch(/^[=+@\t\r]/);
    }
  },
);

test("it is ready to print: across, as wide as a page, headings on each; in CSV Excel keeps codes as text", async () => {
  const file = await fetchLedger("xlsx");
  const parts = CFB.read(file, { type: "buffer" });
  const part = (name: string): string => Buffer.from(CFB.find(parts, name)!.content as Uint8Array).toString();
  const sheet = part("/xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(
    /<pageMargins[^>]*\/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"\/>/,
  );
  expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension');
  expect(sheet).toContain('<mergeCell ref="A1:R1"/>');
  expect(sheet.match(/<col /g)).toHaveLength(18);
  expect(part("/xl/workbook.xml")).toContain("$1:$2</definedName>");
  const text = (await fetchLedger("csv")).toString();
  expect(text).toContain(`"${VILLAGE}\t"`);
  expect(text).not.toMatch(/"\d{11,}"/);
});

test.each(["xlsx", "csv"] as const)("brought back as %s it changes nothing", async (format) => {
  await bring(excel([HEADINGS, row("回-1"), row("14992100077")]));
  const before = await ledger();
  const { report } = await bring(await fetchLedger(format));
  expect(report).toMatchObject({ outcome: "IMPORTED", registered: 0, faults: [], begun: [] });
  expect(report.known).toBeGreaterThan(5);
  expect(await ledger()).toEqual(before);
});

test("the endpoint answers to the ticket alone, for its purpose, and only the head gets one", async () => {
  for (const account of ["county1-petitions-handler", "county1-leader", "township1-guide"])
    await expect(ticket("exportPetitionLedger", account)).rejects.toThrow("FORBIDDEN_CLASS");
  const tokens = ["", "x.y.z", await ticket("importPetitionLedger")];
  for (const token of tokens) {
    const response = await fetch(endpoint, { headers: { authorization: `Bearer ${token}` } });
    expect([response.status, await response.text()]).toEqual([401, '{"code":"UNAUTHENTICATED"}']);
  }
});

test("a word that is none of the list is told, never taken for no", async () => {
  const headings = [...HEADINGS, "重点", "反映干部"];
  const { report } = await bring(
    excel([headings, [...row("词-1"), "重点件", "村支书"], row("词-2", { 13: "未销号" })]),
  );
  expect(report.faults.map(({ row: at, column, code }: Done) => `${at} ${column} ${code}`)).toEqual([
    "2 重点 UNKNOWN_WORD",
    "2 反映干部 UNKNOWN_WORD",
    "3 销号日期 NOT_A_DAY",
  ]);
});

test("a sheet that does not begin at A1, with merged cells, is read where it stands", async () => {
  const file = excel(
    [[], [], ["", "", ...HEADINGS], ["", "", ...row("移-1")], ["", "", ...row("移-2", { 4: "" })]],
    (_, sheet) => {
      sheet["!ref"] = "C3:P5";
      // The village stretches over both rows.
      sheet["!merges"] = [{ s: { r: 3, c: 6 }, e: { r: 4, c: 6 } }];
    },
  );
  expect((await bring(file)).report).toMatchObject({ outcome: "IMPORTED", registered: 2 });
});

test("a row far below the others is not lost, and a file that unpacks into too much is refused", async () => {
  const far = excel([HEADINGS, row("远-1")], (_, sheet) => {
    utils.sheet_add_aoa(sheet, [row("远-2")], { origin: { r: 6000, c: 0 } });
  });
  expect((await bring(far)).report).toMatchObject({ outcome: "IMPORTED", registered: 2 });
  const bomb = excel([HEADINGS, row("弹-1", { 12: "0".repeat(30_000) })], (book) => {
    for (let i = 0; i < 30; i += 1)
      utils.book_append_sheet(
        book,
        utils.aoa_to_sheet(Array.from({ length: 80 }, (_, n) => [`${n}${"0".repeat(30_000)}`])),
        `s${i}`,
      );
  });
  expect(bomb.length).toBeLessThan(5_000_000);
  expect((await bring(bomb)).report.trouble).toBe("TOO_LARGE");
});

test("a number that is on the ledger with other content is refused", async () => {
  expect((await bring(excel([HEADINGS, row("异-1")]))).report.registered).toBe(1);
  const { report } = await bring(excel([HEADINGS, row("异-2"), row("异-1", { 5: "土地" })]));
  expect(report).toMatchObject({ outcome: "REFUSED", faults: [{ row: 3, column: "编号", code: "DIFFERS" }] });
});

test("a whole ledger of five thousand rows comes in", async () => {
  const { report } = await bring(
    excel([HEADINGS, ...Array.from({ length: 5000 }, (_, i) => row(`全-${i}`))]),
  );
  expect(report).toMatchObject({ outcome: "IMPORTED", registered: 5000 });
});

test("what unpacks into sixty megabytes, and twenty thousand merged areas over everything, cost no more than their limits", async () => {
  const strings = `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${`<si><t>${"甲".repeat(90)}</t></si>`.repeat(200_000)}</sst>`;
  const bomb = packedWith(excel([HEADINGS, row("弹-2")]), "xl/sharedStrings.xml", Buffer.from(strings));
  expect([strings.length > 20_000_000, bomb.length < 500_000]).toEqual([true, true]);
  const merges = Array.from({ length: 20_000 }, (_, i) => ({
    s: { r: 0, c: i % 14 },
    e: { r: 5000, c: 90 },
  }));
  const merged = excel(
    [HEADINGS, ...Array.from({ length: 4000 }, (_, i) => row(`并-${i}`))],
    (_, sheet) => (sheet["!merges"] = merges),
  );
  const health = new URL("/readyz", hub.subgraphUrls.petitions);
  for (const file of [bomb, merged]) {
    const turn = { isDone: false };
    const brought = bring(file).finally(() => (turn.isDone = true));
    // Others are served all the while.
    while (!turn.isDone) expect((await fetch(health)).status).toBe(200);
    expect((await brought).report).toMatchObject({ outcome: "REFUSED", trouble: "TOO_LARGE" });
  }
});

test("a ticket gives one ledger, however many ask with it at once; the same key asks for the same one", async () => {
  const key = randomUUID();
  const ask = async (): Promise<string> =>
    (await hub.askAs(DEPUTY, `mutation { t: exportPetitionLedger(key: "${key}") { ticket } }`)).data.t.ticket;
  const fetchOnce = async (token: string): Promise<string> => {
    const response = await fetch(endpoint, { headers: { authorization: `Bearer ${token}` } });
    const { status } = response;
    return status === 200 ? "200" : `${status} ${await response.text()}`;
  };
  const once = await ask();
  const got = await Promise.all(Array.from({ length: 6 }, () => fetchOnce(once)));
  const used = '401 {"code":"TICKET_USED"}';
  expect(got.toSorted()).toEqual(["200", used, used, used, used, used].toSorted());
  expect(await fetchOnce(await ask())).toBe(used);
});

test("a person gets ten a day, asked for one by one or at once; from the sixth on each is marked, and an alarm is raised", async () => {
  const unusual = async (): Promise<string | undefined> =>
    /^hub_petitions_unusual_exports\{.*\} (\d+)$/m.exec(
      await metricsAt(hub.subgraphUrls.petitions, hub.folder.path),
    )?.[1];
  const marks = async (): Promise<unknown[]> =>
    rowsOf(
      "select outcome from audit_entry where name = 'petition.exportUnusual' and actor = $1 order by id",
    );
  const given = async (): Promise<unknown[]> =>
    rowsOf("select 1 from audit_entry where name = 'petition.export' and actor = $1");
  const db = new Client({ connectionString: hub.postgres.superuserUrl.replace(/\/[^/]*$/, "/petitions") });
  await db.connect();
  const rowsOf = async (sql: string): Promise<unknown[]> =>
    (await db.query(sql, [subject])).rows.map((one) => Object.values(one as object)[0]);
  const { rows } = await db.query<{ subject: string }>(
    "select by_subject as subject from ledger_export group by 1 having count(*) = 1",
  );
  const { subject } = rows[0]!;
  try {
    // The one of the test before is the first of the day.
    const statuses = async (count: number): Promise<number[]> =>
      Promise.all(
        Array.from({ length: count }, async () => {
          const headers = { authorization: `Bearer ${await ticket("exportPetitionLedger", DEPUTY)}` };
          const response = await fetch(endpoint, { headers });
          if (response.status !== 200) expect(await response.json()).toEqual({ code: "EXPORT_LIMIT" });
          return response.status;
        }),
      );
    for (let i = 0; i < 4; i += 1) expect(await statuses(1)).toEqual([200]);
    expect(await marks()).toEqual([]);
    expect((await statuses(9)).toSorted()).toEqual([...Array(5).fill(200), ...Array(4).fill(429)]);
    expect((await marks()).toSorted()).toEqual([...Array(5).fill("DONE"), ...Array(4).fill("EXPORT_LIMIT")]);
    expect(await given()).toHaveLength(10);
    expect(Number(await unusual())).toBeGreaterThan(0);
    // Another day is another ten.
    await db.query("update ledger_export set day = day - 1");
    expect(await unusual()).toBe("0");
    expect(await statuses(1)).toEqual([200]);
  } finally {
    await db.end();
  }
});
