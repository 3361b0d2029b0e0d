import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join } from "node:path";

/** Where rows are described: entities, statements and sections. Whoever asks for rows there gets their type with them. */
const AT_HOME = /(^|\/)records\/|^shared\/database\//;

const IMPORTED = /^import (?!type )\{([^}]*)\} from "[^"]*\/(?:records|database)\/[^"]*";$/gm;
const TYPED_METHOD = /\.(?:read|load)<[^;]*?>\(/g;

/** Calls of the loader, of a database, or of what is imported from where rows are described, that name a type. */
function namedTypes(text: string): string[] {
  const functions = [...text.matchAll(IMPORTED)]
    .flatMap((match) => (match[1] ?? "").split(",").map((one) => one.trim().replace(/.* as /, "")))
    .filter((name) => /^[a-z]\w*$/.test(name));
  const calls = functions.flatMap((name) => text.match(new RegExp(`\\b${name}<[^;]*?>\\(`, "g")) ?? []);
  return [...(text.match(TYPED_METHOD) ?? []), ...calls];
}

test("nobody who asks for rows says what they are", async () => {
  const cwd = join(import.meta.dirname, "..", "..");
  const found: string[] = [];
  let files = 0;
  for await (const file of glob("{shared,subgraphs,gateway,cli,data,dev}/**/*.ts", { cwd })) {
    if (file.endsWith(".test.ts") || AT_HOME.test(file)) continue;
    files += 1;
    found.push(...namedTypes(readFileSync(join(cwd, file), "utf8")).map((call) => `${file}: ${call}`));
  }
  expect(files).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

const FROM_RECORDS = 'import { listTasks, type TaskRow } from "../records/office-lists.ts";\n';
const FROM_DATABASE =
  'import {\n  ledgerKey,\n  readLedger,\n} from "../../../shared/database/read-ledger.ts";\n';

test.each([
  "await db.read<PlanRow>(sql, parameters)",
  'sections.load<PlanRow>("plan", code)',
  'sections.load<Omit<Plan, "clock"> & { electionDate: LocalDate }>(\n  "plan",\n  code,\n)',
  `${FROM_RECORDS}listTasks<TaskRow>(db, scope)`,
  `${FROM_DATABASE}readLedger<TaskRow>(db, scope)`,
])("a type that is named is found: %s", (text) => {
  expect(namedTypes(text)).toHaveLength(1);
});

test.each([
  'sections.load("plan", code)',
  `${FROM_RECORDS}listTasks(db, scope)`,
  `${FROM_DATABASE}const page: Promise<Row[]> = readLedger(db, scope)`,
  "const loader: DataLoader<string, Row> = byId(read)",
])("what names none is not: %s", (text) => {
  expect(namedTypes(text)).toEqual([]);
});
