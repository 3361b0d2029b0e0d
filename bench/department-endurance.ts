/**
 * Whether a department keeps its shape: memory while thirty callers ask the dearest operation the gateway lets through, for
 * every department in turn, at 660 villages. Part of `npm run bench:endurance`, about six minutes.
 */
import { readFileSync, rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { buildSchema, getNamedType, type GraphQLObjectType, isNonNullType, isObjectType } from "graphql";
import { fetchToken } from "../dist/dev/identity/token.js";
import { DEPARTMENTS, type Department } from "../dist/shared/kernel/department.js";
import { load } from "./load.ts";
import { memoryOf } from "./processes.ts";
import { realHub } from "./real-hub.ts";

const CALLERS = 30;
const LOADED_MS = 40_000;
const COUNTY = "149921000000";
/** The page of each department that has the most to show, and who may read it. */
const PAGES: Readonly<Record<Department, readonly [field: string, account: string]>> = {
  "civil-affairs": ["villages", "county1-leader"],
  organization: ["officials", "county1-organization"],
  petitions: ["petitionCases", "county1-petitions"],
  discipline: ["clues", "county1-discipline"],
  "public-security": ["incidents", "county1-public-security"],
  publicity: ["opinionIncidents", "county1-publicity"],
  coordination: ["keyVillages", "county1-leader"],
};

/** Everything of a type that needs no argument and is not another department's, so many levels down. */
function selectionOf(type: GraphQLObjectType, isOwn: (name: string) => boolean, levels = 4): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(({ type: of }) => isNonNullType(of))) return [];
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    if (levels === 0 || !isOwn(inner.name)) return [];
    const shown = selectionOf(inner, isOwn, levels - 1);
    return shown ? [`${field.name} ${shown}`] : [];
  });
  return parts.length > 0 ? `{ ${parts.join(" ")} }` : "";
}

/** The page, whole, `count` times in one operation. */
function pageOf(department: Department, count: number): string {
  const sdl = readFileSync(new URL(`../subgraphs/${department}/schema.graphql`, import.meta.url), "utf8");
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  const field = schema.getQueryType()!.getFields()[PAGES[department][0]]!;
  const has = (name: string): boolean => field.args.some((arg) => arg.name === name);
  const given = [
    "first: 100",
    ...(has("region") ? [`region: "${COUNTY}"`] : []),
    ...(has("purpose") ? ["purpose: SUPERVISION"] : []),
    ...(has("openOnly") ? ["openOnly: false"] : []),
  ];
  const shown = selectionOf(getNamedType(field.type) as GraphQLObjectType, (name) => name !== "Region");
  const aliases = Array.from(
    { length: count },
    (_, i) => `a${i}: ${field.name}(${given.join(", ")}) ${shown}`,
  );
  return JSON.stringify({ query: `{ ${aliases.join(" ")} }` });
}

const { hub, folder } = await realHub("endurance", "demo");
try {
  process.stdout.write(
    "| department | pages of 100 in one operation | its answer | before | highest | 10 s after | answers |\n|---|---|---|---|---|---|---|\n",
  );
  for (const department of DEPARTMENTS) {
    const token = await fetchToken(hub.issuer, PAGES[department][1]);
    const { pid } = hub.services.find(({ name }) => name === department)!;
    const caller = { name: department, url: hub.gatewayUrl, pid, authorization: () => `Bearer ${token}` };
    const ask = async (count: number): Promise<string> =>
      load(caller, pageOf(department, count), 1, { connections: 1 });
    let count = 40;
    let answer = await ask(count);
    // What is too dear is refused at once; what takes a department longer than it has leaves it out for a while.
    while (count > 1 && !answer.startsWith('{"data":')) {
      if (answer.includes("DEPARTMENT_UNAVAILABLE")) await wait(10_000);
      answer = await ask((count -= 1));
    }
    if (!answer.startsWith('{"data":')) throw new Error(answer.slice(0, 400));
    const before = memoryOf(pid);
    let highest = before;
    const watching = setInterval(() => (highest = Math.max(highest, memoryOf(pid))), 200);
    const body = pageOf(department, count);
    const until = performance.now() + LOADED_MS;
    let answers = 0;
    while (performance.now() < until) {
      await load(caller, body, CALLERS, { connections: CALLERS });
      answers += CALLERS;
    }
    clearInterval(watching);
    await wait(10_000);
    const after = memoryOf(pid);
    const mb = (value: number): string => `${value.toFixed(0)} MB`;
    process.stdout.write(
      `| ${department} | ${count} | ${(answer.length / 1024).toFixed(0)} KB | ${mb(before)} | ${mb(highest)} | ${mb(after)} | ${answers} |\n`,
    );
  }
} finally {
  await hub.stop();
  rmSync(folder, { recursive: true, force: true });
}
