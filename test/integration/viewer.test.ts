import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isEnumType } from "graphql";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { RULE_CODES } from "../../shared/kernel/rule-codes.ts";
import type { Done } from "../harness/officers.ts";
import { ask } from "../harness/shared-hub.ts";

const root = join(import.meta.dirname, "..", "..");

/** What every front end asks first: who is this, and what the rules say. */
const viewer = async (account: string): Promise<Done> => {
  const { data, errors } = await ask(
    account,
    `{ viewer { body department duties level region { code name } villages { code name } official { name post body } } }`,
  );
  expect([account, errors]).toEqual([account, []]);
  return data.viewer;
};

test("everybody is told who they are, by name where they stand in the directory", async () => {
  expect(await viewer("county1-civil-affairs")).toEqual({
    body: "CIV",
    department: "civil-affairs",
    duties: ["DEPT_CHIEF"],
    level: "COUNTY",
    region: { code: "149921000000", name: expect.any(String) },
    villages: [],
    official: { name: expect.any(String), post: expect.any(String), body: "CIV" },
  });
  expect(await viewer("village1-recorder")).toMatchObject({
    department: null,
    level: "VILLAGE",
    region: null,
    villages: [{ code: "149921001200", name: expect.any(String) }],
    official: null,
  });
  expect(await viewer("county1-lead-cadre")).toMatchObject({ villages: [{ code: "149921001200" }] });
  expect(await viewer("township1-guide")).toMatchObject({
    level: "TOWNSHIP",
    region: { code: "149921001000" },
  });
  expect(await viewer("province-leader")).toMatchObject({ level: "PROVINCE", duties: ["FIRST_RESPONSIBLE"] });
  expect(await viewer("county1-auditor")).toMatchObject({ duties: ["AUDITOR"] });
});

test("the rules are anybody's to read, as they were on a day", async () => {
  const { data, errors } = await ask(
    "village1-recorder",
    `{ all: legalRules { code name nameZh basis force onBreach }
       old: legalRule(code: "S02", on: "2025-12-31") { id basis effectiveTo amount unit direction }
       none: legalRule(code: "X99") { id } }`,
  );
  expect(errors).toEqual([]);
  expect(new Set(data.all.map(({ code }: Done) => code))).toEqual(new Set(RULE_CODES));
  expect(data.old).toEqual([{ id: "S02@2013-01-01", basis: expect.stringContaining("治安管理处罚法"), effectiveTo: "2025-12-31", amount: 30, unit: "DAY", direction: "FORWARD" }]); // prettier-ignore
  expect(data.none).toEqual([]);
});

test("every value of every enum is called something in both languages, as the schemas say", async () => {
  const { data, errors } = await ask(
    "village1-recorder",
    `{ all: terms { of value en zh } one: terms(of: "PetitionStage") { value zh en } none: terms(of: "Nothing") { zh } }`,
  );
  expect(errors).toEqual([]);
  expect(data.one).toContainEqual({ value: "UNDER_REVIEW", zh: "复查中", en: "Under review" });
  expect(data.none).toEqual([]);
  for (const { of, value, en, zh } of data.all)
    expect([of, value, en, zh]).toEqual([
      expect.stringMatching(/^[A-Z]\w+$/),
      expect.stringMatching(/^[A-Z][A-Z_0-9]*$/),
      expect.stringMatching(/^[A-Z\d]/),
      expect.stringMatching(/^[\u4e00-\u9fff\d]/),
    ]);
  const said = new Set(data.all.map(({ of, value }: Done) => `${of}.${value}`));
  let values = 0;
  for (const department of DEPARTMENTS) {
    const schema = buildSchema(readFileSync(join(root, "subgraphs", department, "schema.graphql"), "utf8"), {
      assumeValidSDL: true,
    });
    for (const type of Object.values(schema.getTypeMap()))
      if (isEnumType(type) && !type.name.startsWith("__"))
        for (const { name } of type.getValues()) {
          values += 1;
          expect(said).toContain(`${type.name}.${name}`);
        }
  }
  expect(values).toBeGreaterThan(900);
});
