import { randomUUID } from "node:crypto";
import { excelOf, LEDGER_FILES, ledgerRow, LEDGER_HEADS, NEVER_TOLD } from "../harness/ledger-corpus.ts";
import { COUNTY, type Done } from "../harness/officers.ts";
import { type OwnHub, startOwnHub } from "../harness/own-hub.ts";

/** Every shape of ledger that offices have comes in, or every fault of it is told so that an officer can mend it. */
const CHIEF = "county1-petitions";
let hub: OwnHub;
let endpoint: string;
beforeAll(async () => {
  hub = await startOwnHub("ledger-corpus");
  endpoint = new URL("/ledger", hub.subgraphUrls.petitions).href;
});
afterAll(() => hub?.stop());

async function bring(bytes: Buffer): Promise<{ status: number; report: Done }> {
  const { data } = await hub.askAs(
    CHIEF,
    `mutation { t: importPetitionLedger(key: "${randomUUID()}") { ticket } }`,
  );
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { authorization: `Bearer ${data.t.ticket}`, "content-type": "application/octet-stream" },
    body: Uint8Array.from(bytes),
  });
  return { status: response.status, report: await response.json() };
}
const board = async (): Promise<Done> => {
  const { data } = await hub.ask(
    `{ region(code: "${COUNTY}") { petitionBoard { open { value withheld } overdue { value withheld } cancelled { value withheld } } } }`,
  );
  return data.region.petitionBoard;
};

test("there are enough shapes, each its own", () => {
  expect(LEDGER_FILES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(LEDGER_FILES.map(({ shape }) => shape)).size).toBe(LEDGER_FILES.length);
});

test.each(LEDGER_FILES)("$shape", async ({ file, becomes }) => {
  const { status, report } = await bring(file());
  const seen = {
    registered: report.registered,
    faults: report.faults.map(({ row, column, code }: Done) => `${row} ${column} ${code}`),
    trouble: report.trouble,
    begun: report.begun.map(({ row, why }: Done) => `${row} ${why}`),
    aside: report.aside,
    hidden: report.hidden,
    unread: report.unread,
  };
  expect(seen).toEqual({
    registered: 0,
    faults: [],
    trouble: null,
    begun: [],
    aside: [],
    hidden: [],
    unread: [],
    ...becomes,
  });
  expect(status).toBe(becomes.faults || becomes.trouble ? 422 : 200);
  for (const { row, column, found, messageZh, message } of report.faults) {
    expect(messageZh).toMatch(new RegExp(`^第${row}行“${column}”：.*；现为.+。$`));
    expect([found, message]).toEqual([
      expect.stringMatching(/^[A-Z]+$/),
      expect.stringMatching(/^[A-Z].*\.$/),
    ]);
  }
  if (report.trouble) expect(report.messageZh).toMatch(/\p{Script=Han}.*。$/u);
  for (const value of NEVER_TOLD) expect(JSON.stringify(report)).not.toContain(value);
});

test("a word that is not taken brings the whole list", async () => {
  const of = LEDGER_FILES.find(({ becomes }) => becomes.faults?.[0] === "2 类别 UNKNOWN_WORD")!;
  const { report } = await bring(of.file());
  expect(report.faults[0]).toMatchObject({ found: "WORDS", accepted: ["建议意见", "检举控告", "申诉求决"] });
  expect(report.faults[0].messageZh).toContain("可填：建议意见、检举控告、申诉求决");
});

test("rows that are done move no number that a leader reads", async () => {
  const before = await board();
  for (const { file, becomes } of LEDGER_FILES)
    if (becomes.begun && becomes.registered === 0) expect((await bring(file())).report.registered).toBe(0);
  expect(await board()).toEqual(before);
});

test("a county adds its own words by a file, once; the list's own keep their meaning", async () => {
  const heads = ["栏目", "本地用语", "标准用语"];
  const file = excelOf([LEDGER_HEADS, ledgerRow({ 类别: "上访诉求", 反映事项: "三务公开" })]);
  expect((await bring(file)).report.faults).toMatchObject([
    { code: "UNKNOWN_WORD" },
    { code: "UNKNOWN_WORD" },
  ]);
  const wrong = [
    heads,
    ["类别", "检举", "建议意见"],
    ["类别", "甄某某13812345678", "求决"],
    ["备注", "某", "某"],
    ["类别", "某类", "绝密用语"],
  ];
  const { report } = await bring(excelOf(wrong));
  expect(report.faults.map(({ row, column, code }: Done) => `${row} ${column} ${code}`)).toEqual([
    "2 本地用语 DIFFERS",
    "3 本地用语 PERSONAL_DATA",
    "4 栏目 UNKNOWN_WORD",
    "5 标准用语 UNKNOWN_WORD",
  ]);
  const words = [heads, ["类别", "上访诉求", "申诉求决"], ["反映事项", "三务公开", "村级财务"]];
  expect((await bring(excelOf(words))).report).toMatchObject({
    outcome: "IMPORTED",
    words: 2,
    registered: 0,
  });
  expect((await bring(file)).report).toMatchObject({ outcome: "IMPORTED", registered: 1, faults: [] });
  const told = (await bring(excelOf([LEDGER_HEADS, ledgerRow({ 类别: "绝密用语" })]))).report;
  expect(told.faults[0].accepted).toEqual(["建议意见", "检举控告", "申诉求决", "上访诉求"]);
});
