import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CompositionFailed, composeSupergraph } from "../../gateway/supergraph/compose.ts";
import { schemaParts } from "../../gateway/supergraph/schema-parts.ts";
import { type Owners, trespasses } from "../../gateway/supergraph/trespasses.ts";
import { DEPARTMENTS, type Department } from "../../shared/kernel/department.ts";

/** A department whose process is taken over answers any schema it likes; what it can take with that is what it had. */
const root = join(import.meta.dirname, "..", "..");
const REGISTERED = Object.fromEntries(
  DEPARTMENTS.map((name) => [name, readFileSync(join(root, "subgraphs", name, "schema.graphql"), "utf8")]),
) as Record<Department, string>;

const parts = (all: Readonly<Record<string, string>>) =>
  new Map(Object.entries(all).map(([name, sdl]) => [name, schemaParts(sdl)]));
const OWNERS = { registered: parts(REGISTERED), accepted: parts(REGISTERED) };

/** Why a subgraph's schema is not published beside the others'; nothing when it is. */
function refused(name: string, sdl: string, owners: Owners = OWNERS): readonly string[] {
  const taken = trespasses(name, sdl, owners);
  if (taken.length > 0) return taken;
  const schemas = Object.entries({ ...REGISTERED, [name]: sdl });
  try {
    composeSupergraph(schemas.map(([one, text]) => ({ name: one, url: `http://${one}.test/`, sdl: text })));
    return [];
  } catch (thrown) {
    return (thrown as CompositionFailed).problems;
  }
}

/** What each department adds to its own schema in order to take, change or read what is another's. */
const ADDED: Readonly<Record<string, string>> = {
  "a moved field": `extend type Village { name: String! @federation__override(from: "civil-affairs") }`,
  "a field of all": `extend type Village { petitions: PetitionSummary @shareable } type PetitionSummary @shareable { open: Int! }`,
  "a field by the same name": `extend type Village { partyBranch: String publicOpinion: String security: String disputes: String }`,
  "a root field": `extend type Query { village(code: RegionCode!): Village petitionCases: Int clues: Int tasks: Int }`,
  "a root field of all": `extend type Query { village(code: RegionCode!): Village @shareable clues: Int @shareable }`,
  "a command": `extend type Mutation { registerPetition: Boolean reportClue: Boolean exportPetitionLedger: Boolean acceptClue: Boolean }`,
  "another key": `extend type Village @key(fields: "name") { name: String! @external }`,
  "a key below": `extend type Region @key(fields: "code name") { name: String! @external }`,
  "another's values on its own way": `extend type Query { near: Village @federation__provides(fields: "name") } extend type Village { name: String! @external }`,
  "to be told another's values": `extend type Village { mine: Int @federation__requires(fields: "petitions { open }") petitions: Summary @external } type Summary { open: Int @external }`,
  "an interface over all": `type Anything @key(fields: "code") @federation__interfaceObject { code: ID! taken: Int }`,
  "a directive for all": `extend schema @link(url: "https://evil.example/spec/v1.0", import: ["@taken"]) @composeDirective(name: "@taken") directive @taken on FIELD_DEFINITION`,
  "a directive by another name": `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@override", as: "@moved" }]) extend type Village { name: String! @moved(from: "civil-affairs") }`,
  "a namespace by another name": `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", as: "fed") extend type Village { name: String! @fed__override(from: "civil-affairs") }`,
  "a root by another name": `extend schema { query: Village }`,
  "a village nobody sees": `extend type Village @inaccessible { seen: Int } directive @inaccessible on OBJECT`,
  "a type of the supergraph": `enum join__Graph { TAKEN }`,
  "a wider page": `extend type PageInfo { total: Int }`,
  "a type of another": `type VillageElection { stage: String } type Clue { state: String } type PetitionCase { stage: String } type KeyVillage { state: String } type PartyBranch { state: String }`,
  "a schema without end": `type Long { ${Array.from({ length: 40_000 }, (_, i) => `f${i}: Int`).join(" ")} }`,
};

/** What it changes in the text of what it has with others. */
const CHANGED: Readonly<Record<string, (sdl: string) => string>> = {
  "a nullable page": (sdl) => sdl.replace(/(type PageInfo[^}]*hasNextPage: Boolean)!/, "$1"),
  "a page without its end": (sdl) => sdl.replace(/(type PageInfo[^}]*?)\s+endCursor: \w+!?/, "$1"),
  "a refusal without its code": (sdl) =>
    sdl.replace(/(type CommandRefusal[^}]*?\n\s+)code: \w+!/, "$1reason: String"),
  "a village by another type": (sdl) => sdl.replace(/(type Village [^{]*\{[^}]*?code: )\w+!/, "$1ID!"),
  "a word more": (sdl) => sdl.replace("enum TransferState {", "enum TransferState { TAKEN"),
  "a fact less to state": (sdl) =>
    sdl.replace(/(input TransferFactInput[^}]*?)value: \w+!/, "$1value: String"),
};

const attempts = DEPARTMENTS.flatMap((name) => [
  ...Object.entries(ADDED).map(([what, sdl]) => [name, what, `${REGISTERED[name]}\n${sdl}`] as const),
  ...Object.entries(CHANGED)
    .map(([what, change]) => [name, what, change(REGISTERED[name])] as const)
    .filter(([, , sdl]) => sdl !== REGISTERED[name]),
]);

test("there are enough of them", () => expect(attempts.length).toBeGreaterThan(150));

test.each(attempts)("%s does not get %s", (name, _what, sdl) => {
  expect(refused(name, sdl)).not.toEqual([]);
});

test.each(DEPARTMENTS)("%s publishes what it has, and adds what is its own", (name) => {
  const own = `${REGISTERED[name]}
    extend type Query { somethingNew: NewThing }
    extend type Village { somethingNew: NewThing }
    type NewThing { state: NewState at: String } enum NewState { ONE TWO }`;
  expect(refused(name, REGISTERED[name])).toEqual([]);
  expect(refused(name, own)).toEqual([]);
});

test("what a department was accepted with is its own from then on, registered or not", () => {
  const later = "\nextend type Village { later: Int @shareable }";
  const accepted = parts({ ...REGISTERED, publicity: REGISTERED.publicity + later });
  const owners = { ...OWNERS, accepted };
  expect(refused("publicity", REGISTERED.publicity + later, owners)).toEqual([]);
  expect(refused("petitions", REGISTERED.petitions + later, owners)).toEqual(["Village.later is another's"]);
});

test("a subgraph that is in no register adds its own and refers to what is there", () => {
  const own = (
    taken = "",
  ) => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    scalar RegionCode
    type Query { wells: [Well] }
    type Well { depth: Int }
    type Village @key(fields: "code") { code: RegionCode! wells: [Well] ${taken} }`;
  expect(refused("water", own())).toEqual([]);
  for (const taken of ["name: String", "name: String @shareable", "petitions: Well"])
    expect(refused("water", own(taken))).not.toEqual([]);
});
