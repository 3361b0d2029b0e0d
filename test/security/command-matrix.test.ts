import {
  buildSchema,
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { readFileSync } from "node:fs";
import { Client } from "pg";
import { DEPARTMENTS, type Department } from "../../shared/kernel/department.ts";
import { databaseOf } from "../harness/databases.ts";
import { ask, post, hub } from "../harness/shared-hub.ts";
import { today } from "../harness/officers.ts";

/**
 * Who may give which command, written out by hand: the departments whose commands an account may even try. Every other
 * command of every other department is refused before it runs, with one and the same word, and leaves nothing behind.
 */
const MAY_TRY: Readonly<Record<string, readonly Department[]>> = {
  "village1-recorder": [],
  "township1-guide": [],
  "township1-secretary": [],
  "county1-leader": [],
  "county1-lead-cadre": [],
  "county1-case-leader": [],
  "county1-group-member": [],
  "county1-auditor": [],
  "county1-petitions": ["petitions"],
  "county1-discipline": ["discipline"],
  "county1-civil-affairs": ["civil-affairs"],
  "county1-organization": ["organization"],
  "county1-public-security": ["public-security"],
  "county1-publicity": ["publicity"],
  "county1-office-head": ["coordination"],
  "county1-government": [],
};
/** What the body that handles a petition does on it, whichever it is. */
const HANDLING = [
  "acceptPetition",
  "startHandlingPetition",
  "extendPetition",
  "recordPetitionMediation",
  "replyToPetition",
  "recordPetitionDelivery",
  "recordPetitionCarriedOut",
  "submitPetitionForStrikingOff",
  "givePetitionFeedback",
  "objectToPetition",
  "assignPetitionPeople",
  "standAsideFromPetition",
];
/** An election as the law divides it (VCL 5, 11): who writes candidates, votes and winners is of the village, and nobody else. */
const RECORDS = [
  "formElectionCommittee",
  "adoptElectionMethod",
  "publishVoterList",
  "fileVoterObjection",
  "decideVoterObjection",
  "finalizeVoterList",
  "recordElectionNominations",
  "withdrawElectionNominee",
  "receiveReviewVerdicts",
  "publishElectionCandidates",
  "recordElectionProxies",
  "openElectionVote",
  "recordElectionCount",
  "voidElectionVote",
  "giveWayToRelative",
  "declareTurnoutInvalid",
  "orderElectionTieBreak",
  "orderElectionRunoff",
  "announceElectionResult",
  "rescheduleElection",
  "recordElectionTieBreak",
  "recordElectionRunoff",
  "refillElectedSeats",
  "startWorkHandover",
  "recordWorkHandoverItem",
  "complainOfWorkHandover",
  "completeWorkHandover",
  "archiveElection",
  "moveElectionDay",
];
const GUIDES = [
  "presentVoteGate",
  "fileElectionCommittee",
  "publishExitAudit",
  "countersignElectionCount",
  "giveWorkHandoverNotice",
  "superviseWorkHandover",
];
/** What civil affairs' own people do about an election; the rest of its commands are the village's and the township's. */
const CIVIL_AFFAIRS = [
  "openElectionCycle",
  "closeElectionCycle",
  "beginElection",
  "postponeElection",
  "suspendElection",
  "resumeElection",
  "voidElectedSeat",
];
const ELECTIONS = [...RECORDS, ...GUIDES, ...CIVIL_AFFAIRS];
/** What a township does with a task that the county's election office gives it. */
const TASKED = ["give", "sign", "accept", "return", "conclude"].map((verb) => `${verb}CoordinationTransfer`);
const TOWNSHIP = [...HANDLING, ...GUIDES, ...TASKED, "openCoordinationMaterial"];
/** A task is worked on by whoever has it; disputes are mediated by the township as well as by the office. */
const WORKS = ["signTask", "startTask", "reportTaskDone"];
const DISPUTES = [
  "registerDispute",
  "assignMediator",
  "startMediation",
  "recordMediationAgreement",
  "endMediation",
  "revisitDispute",
  "closeDispute",
];
/** The ledger of key villages: the township proposes and submits, the office confirms and verifies, who is responsible settles. */
const SETTLES = ["startProblem", "submitProblem", ...WORKS];
const LEDGER = [
  "issueVoteGate",
  "proposeKeyVillage",
  "screenKeyVillage",
  "reviewKeyVillage",
  "stationKeyVillageLeader",
  "submitKeyVillage",
  "reopenKeyVillage",
  "addProblem",
  "startLookBack",
  "recordLookBackCheck",
  "submitLookBack",
  "settleLookBackFinding",
  ...DISPUTES,
  ...SETTLES,
];
/** Joint review: the township asks for it, whoever is asked answers; weak branches and trainings of its villages. */
const REVIEWED = [
  "draftJointReview",
  "addReviewNominees",
  "withdrawReviewNominee",
  "submitJointReview",
  "supplementJointReview",
  "requestReviewRecheck",
  "standAsideFromJointReview",
  "startBranchRectification",
  "submitBranchRectification",
  "planTraining",
  "recordTraining",
  "callOffTraining",
];
const REVIEWS = ["giveReviewOpinion", "standAsideFromJointReview"];
/** Commands of other departments that an account may try besides. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  "township1-guide": [...TOWNSHIP, ...LEDGER, ...REVIEWED],
  "township1-secretary": [...TOWNSHIP, ...LEDGER, ...REVIEWED],
  "county1-civil-affairs": [...HANDLING, ...CIVIL_AFFAIRS, ...SETTLES, ...REVIEWS],
  "county1-petitions": SETTLES,
  "county1-discipline": [...SETTLES, ...REVIEWS],
  "village1-recorder": RECORDS,
  "county1-organization": [...HANDLING, ...SETTLES],
  "county1-public-security": [...HANDLING, ...SETTLES, ...REVIEWS],
  "county1-publicity": [...HANDLING, ...SETTLES],
  "county1-government": [...HANDLING, ...SETTLES],
  "county1-leader": ["instructUpwardReport", "overrideVoteGate"],
};

/** Something of a type that passes every check of form. */
function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
        .map((field) => [field.name, sample(field.type)]),
    );
  const words: Record<string, unknown> = {
    Int: 1,
    Boolean: false,
    Date: today(),
    DateTime: new Date().toISOString(),
    RegionCode: "149921001200",
    Certificate: "a.b.c",
    UUID: "00000000-0000-4000-8000-000000000000",
  };
  return words[getNamedType(type).name] ?? "some-text-1";
}

interface Command {
  readonly department: Department;
  readonly name: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

function commandsOf(department: Department): Command[] {
  const sdl = readFileSync(new URL(`../../subgraphs/${department}/schema.graphql`, import.meta.url), "utf8");
  const schema: GraphQLSchema = buildSchema(sdl, { assumeValidSDL: true });
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => {
    const given = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(", ");
    const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
    return {
      department,
      name: field.name,
      document: `mutation (${given}) { ${field.name}(${passed}) { __typename } }`,
      variables: Object.fromEntries(field.args.map((arg) => [arg.name, sample(arg.type)])),
    };
  });
}
const COMMANDS = DEPARTMENTS.flatMap(commandsOf);

/** Commands, keys and audit entries there are in all databases. */
async function traces(): Promise<number> {
  let sum = 0;
  for (const department of DEPARTMENTS) {
    const db = new Client({ connectionString: databaseOf(department).ownerUrl });
    await db.connect();
    const { rows } = await db.query<{ n: string }>(
      "select (select count(*) from command_key) + (select count(*) from state_history) + (select count(*) from transfer_out) as n",
    );
    sum += Number(rows[0]!.n);
    await db.end();
  }
  return sum;
}

test.each(Object.entries(MAY_TRY))(
  "%s is refused every command outside its own duty, and nothing is left of it",
  async (account, departments) => {
    const before = await traces();
    const others = COMMANDS.filter(({ department, name }) =>
      ELECTIONS.includes(name) || !departments.includes(department)
        ? !BESIDES[account]?.includes(name)
        : false,
    );
    expect(others.length).toBeGreaterThan(70);
    for (const { name, document, variables } of others) {
      const { data, errors } = await ask(account, document, variables);
      expect([name, data, errors.map(({ extensions }) => extensions?.["code"])]).toEqual([
        name,
        null,
        ["FORBIDDEN_CLASS"],
      ]);
    }
    expect(await traces()).toBe(before);
  },
  60_000,
);

test("no command is done without a token", async () => {
  for (const { document, variables } of COMMANDS.slice(0, 20)) {
    const { status } = await post(`${hub.gatewayUrl}/graphql`, { query: document, variables });
    expect(status).toBe(401);
  }
});

test("what an input does not foresee is refused before it runs: ids, numbers, states, dates of the record are not the caller's", async () => {
  for (const field of [
    "id",
    "petitionNo",
    "createdAt",
    "dueOn",
    "stage",
    "ledgerState",
    "approvedBy",
    "handlingBody",
    "hash",
  ]) {
    const { errors } = await ask(
      "county1-petitions",
      "mutation ($input: RegisterPetitionInput!) { registerPetition(input: $input) { __typename } }",
      { input: { ...(sample(buildRegistration()) as object), [field]: "x" } },
    );
    expect([field, errors[0]?.extensions?.["code"]]).toEqual([field, "BAD_USER_INPUT"]);
  }
});

function buildRegistration(): GraphQLInputType {
  const sdl = readFileSync(new URL("../../subgraphs/petitions/schema.graphql", import.meta.url), "utf8");
  return buildSchema(sdl, { assumeValidSDL: true }).getType("RegisterPetitionInput") as GraphQLInputType;
}
