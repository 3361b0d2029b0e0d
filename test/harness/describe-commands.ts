import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  getNamedType,
  type GraphQLInputObjectType,
  isEnumType,
  isInputObjectType,
  isScalarType,
} from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import type { Standing } from "../../shared/access/standing.ts";
import type { Person } from "../../shared/commands/change.ts";
import { commandGraph } from "../../shared/commands/command-schema.ts";
import { type AnyCommand, isCreation, recordOf } from "../../shared/commands/define-command.ts";
import { firstState, type Machine, takeStep } from "../../shared/commands/machine.ts";
import type { RecordDefinition, RecordRow } from "../../shared/commands/record.ts";
import {
  beginBySystemStep,
  defineSystemSteps,
  type SystemStep,
  takeSystemStep,
} from "../../shared/commands/system-step.ts";
import { isRefusal, type Refusal, REFUSAL_CODES, type RefusalCode } from "../../shared/kernel/refusal.ts";
import { DEPARTMENT_BODIES, type DepartmentBody } from "../../shared/kernel/department.ts";
import { capitalised } from "../../shared/kernel/capitalised.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import type { RuleCode } from "../../shared/kernel/rule-codes.ts";
import { mayRead } from "../../shared/access/policy.ts";

/** What a test says of one machine by itself, and not by reading its table. */
export interface ExpectedMachine {
  /** Every state, as the words of the domain list them. */
  readonly states: readonly string[];
  /** Where a record begins, with the event that begins it when there is one. */
  readonly begins: Readonly<Record<string, string>> | string;
  /** States that nothing leaves. */
  readonly ends: readonly string[];
  /** Events that may happen in every state and leave it as it is. */
  readonly everywhere: readonly string[];
  /** State → event → the state after it. What is not here does not happen. */
  readonly way: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The refusals that an event has a name of its own for. */
  readonly refusals?: Readonly<Record<string, { readonly code: RefusalCode; readonly rule: RuleCode }>>;
  /** The rule under which all other events are refused. */
  readonly rule: RuleCode;
}

/** What a test says of a department's commands by itself. */
export interface Expected<Row extends RecordRow> {
  /** Where the commands stand, one a file: `new URL("./commands/", import.meta.url)`. */
  readonly folder: URL;
  readonly record: RecordDefinition<Row>;
  /** A row of the record as it begins. */
  readonly row: Row;
  /** Properties of the row that name a person. */
  readonly people: readonly (keyof Row & string)[];
  /** The machines by the property that holds their state. */
  readonly machines: Readonly<Record<string, ExpectedMachine>>;
  /** The steps that no person orders: time, or another department's word. */
  readonly system: Readonly<Record<string, SystemStep<Row>>>;
  /** The event of every command and the standings that may try it. */
  readonly commands: Readonly<Record<string, readonly [event: string, standings: readonly Standing[]]>>;
}

/** The columns of the matrix that are no department's own. */
const OTHER_STANDINGS: Readonly<Record<Exclude<Standing, DepartmentBody>, true>> = {
  VIL: true,
  TWN: true,
  GOV: true,
  LDR: true,
  PRINCIPAL: true,
  CASE_LEADER: true,
  UP: true,
  GROUP: true,
  CHIEF: true,
  UP_DIS: true,
  AUDITOR: true,
  SYSTEM: true,
};
export const STANDINGS = [...DEPARTMENT_BODIES, ...(Object.keys(OTHER_STANDINGS) as Standing[])];

/** English first, a full sentence or name; then the Chinese term. */
const IN_BOTH = /^\p{Lu}\p{ASCII}+[^\p{Script=Han}]*\. \p{Script=Han}[\p{Script=Han}、，：；]*$/u;
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** All that has to hold of a department's commands because of how commands are defined. */
export function describeCommands<Row extends RecordRow>(
  commands: readonly AnyCommand[],
  expected: Expected<Row>,
): void {
  const { record } = expected;
  test("the machines are those of the record, and no event is in two of them", () => {
    expect(record.machines.map(({ state }) => state).toSorted()).toEqual(
      Object.keys(expected.machines).toSorted(),
    );
    const events = record.machines.flatMap(({ steps }) => Object.keys(steps));
    expect([...new Set(events)]).toEqual(events);
    expect(() => takeStep(record.machines, expected.row, "nothing")).toThrow("knows the event nothing");
  });
  for (const machine of record.machines) describeMachine(machine, expected);
  describeList(commands, expected);
  describeInputs(commands);
  describeWho(commands, expected);
}

/** One machine, state by state and event by event, against the table that the test wrote down. */
function describeMachine<Row extends RecordRow>(machine: Machine<Row>, expected: Expected<Row>): void {
  const { state: property, steps } = machine;
  const { states, begins, ends, everywhere, way, rule, refusals = {} } = expected.machines[property]!;
  const beginnings = typeof begins === "string" ? {} : begins;
  const starts = typeof begins === "string" ? [begins] : Object.values(begins);
  const events = Object.keys(steps);
  const wayFrom = (state: string): Readonly<Record<string, string>> => ({
    ...way[state],
    ...Object.fromEntries(everywhere.map((event) => [event, state])),
  });

  describe(`the machine of ${property}`, () => {
    test("knows the states and the events that were written down, and no other", () => {
      expect(Object.keys(way).toSorted()).toEqual(
        states.filter((one) => !ends.includes(one) || way[one]).toSorted(),
      );
      const written = [...Object.keys(beginnings), ...states.flatMap((state) => Object.keys(wayFrom(state)))];
      expect([...new Set(written)].toSorted()).toEqual(events.toSorted());
    });

    test.each(states)("lets every event happen from %s that may, and refuses all others", (state) => {
      const row = Object.freeze({ ...expected.row, [property]: state });
      const before = structuredClone(row);
      const legal = wayFrom(state);
      for (const event of events) {
        const taken = takeStep([machine], row, event);
        const to = legal[event];
        if (to !== undefined)
          expect([event, taken]).toEqual([event, { from: state, to, set: { [property]: to } }]);
        else {
          const { allowed, ...refusal } = taken as Refusal;
          const named = refusals[event] ?? { code: "ILLEGAL_TRANSITION", rule };
          expect([event, refusal]).toEqual([
            event,
            { kind: "refused", ...named, from: state, field: null, dueOn: null },
          ]);
          expect(allowed.toSorted()).toEqual(Object.keys(legal).toSorted());
        }
      }
      expect(row).toEqual(before);
    });

    test("begins by its own events alone", () => {
      for (const [event, { from }] of Object.entries(steps))
        expect([event, from.length === 0]).toEqual([event, event in beginnings]);
      for (const [event, to] of Object.entries(beginnings))
        expect(firstState([machine], event)).toEqual({ from: null, to, set: { [property]: to } });
    });

    test("reaches every state, and leaves every state that is no end", () => {
      const reached = new Set<string>(starts);
      for (const state of reached)
        for (const event of events) {
          const taken = takeStep([machine], { ...expected.row, [property]: state }, event);
          if (!isRefusal(taken)) reached.add(taken.to);
        }
      expect([...reached].toSorted()).toEqual(states.toSorted());
      const left = states.filter((state) =>
        Object.values(steps).some(({ from, to }) => to !== "same" && to !== state && from.includes(state)),
      );
      expect(states.filter((state) => !left.includes(state)).toSorted()).toEqual(ends.toSorted());
    });
  });
}

/** The list: one command an event, one file a command, and words in both languages. */
function describeList<Row extends RecordRow>(commands: readonly AnyCommand[], expected: Expected<Row>): void {
  const { record, folder } = expected;
  const events = record.machines.flatMap(({ steps }) => Object.keys(steps));

  test("every event has exactly one command, or is a step that nobody orders; a record may begin by either", () => {
    const ordered = commands.map(({ event }) => event);
    const system = Object.values(expected.system).map(({ event }) => event);
    for (const [name, step] of Object.entries(expected.system))
      expect(step).toEqual({ on: record, event: name });
    const both = ordered.filter((event) => system.includes(event));
    const isBeginning = (event: string): boolean =>
      record.machines.some(({ steps }) => steps[event]?.from.length === 0);
    expect(both.filter((event) => !isBeginning(event))).toEqual([]);
    expect([...ordered, ...system.filter((event) => !both.includes(event))].toSorted()).toEqual(
      events.toSorted(),
    );
  });

  test("a step that nobody orders begins a record if and only if its event does", async () => {
    const nothing = null as never;
    for (const step of Object.values(expected.system)) {
      const { from } = record.machines.find(({ steps }) => step.event in steps)!.steps[step.event]!;
      if (from.length > 0)
        await expect(beginBySystemStep(nothing, step, expected.row, "", new Date())).rejects.toThrow(
          "no record begins",
        );
      else expect(await takeSystemStep(nothing, step, expected.row, { set: {} }, new Date())).toBeNull();
    }
    expect(() => defineSystemSteps(record, { nothing: { from: [], to: "same" } }, ["nothing"])).toThrow(
      "no such machine",
    );
  });

  test("the commands are those written down, each on its event", () => {
    expect(Object.fromEntries(commands.map(({ name, event }) => [name, event]))).toEqual(
      Object.fromEntries(Object.entries(expected.commands).map(([name, [event]]) => [name, event])),
    );
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    for (const command of commands) expect([command.name, recordOf(command)]).toEqual([command.name, record]);
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    "%s begins a record if and only if its event does",
    (_, command) => {
      const { from } = record.machines.find(({ steps }) => command.event in steps)!.steps[command.event]!;
      expect(isCreation(command)).toBe(from.length === 0);
    },
  );

  test.each(commands.map(({ name, description }) => [name, description]))(
    "%s says what it does in English and in Chinese",
    (_, description) => expect(description).toMatch(IN_BOTH),
  );

  test("one file is one command, under the command's name", async () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
    const found: Record<string, string[]> = {};
    for (const file of files) {
      const module = (await import(join(fileURLToPath(folder), file))) as Record<string, unknown>;
      const exported = Object.entries(module).filter(([, value]) => commands.includes(value as AnyCommand));
      for (const [as, value] of exported) expect([file, as]).toEqual([file, (value as AnyCommand).name]);
      const others = Object.entries(module).filter(([, value]) => isCommand(value));
      if (others.length > 0) found[file] = others.map(([as]) => as);
    }
    expect(found).toEqual(Object.fromEntries(commands.map(({ name }) => [`${kebab(name)}.ts`, [name]])));
  });
}

const isCommand = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "decide" in value && "event" in value;

/** Whatever a caller states besides key, record and version is explained where it is stated. */
function describeInputs(commands: readonly AnyCommand[]): void {
  const schema = buildSchemaSync({
    resolvers: [...commandGraph(commands).resolvers] as unknown as NonEmptyArray<new () => object>,
    validate: false,
    skipCheck: true,
  });
  test.each(commands.map((command) => [command.name, command] as const))(
    "%s explains its input in English and in Chinese",
    (name, command) => {
      const type = schema.getType(`${capitalised(name)}Input`) as GraphQLInputObjectType;
      const { key, id, version, ...stated } = type.getFields();
      expect([key, id, version].map((field) => field !== undefined)).toEqual(
        isCreation(command) ? [true, false, false] : [true, true, true],
      );
      expect(Object.keys(stated).length > 0).toBe(command.input !== undefined);
      describeFields(stated);
    },
  );
}

function describeFields(stated: ReturnType<GraphQLInputObjectType["getFields"]>): void {
  for (const field of Object.values(stated)) {
    const named = getNamedType(field.type);
    // A list of words is explained with the list; every other value says what it is here.
    const said = field.description ?? (isEnumType(named) ? named.description : null);
    expect([field.name, said]).toEqual([field.name, expect.stringMatching(/\p{Script=Han}/u)]);
    expect([field.name, said]).toEqual([field.name, expect.stringMatching(/[A-Za-z]{2}/)]);
    if (isInputObjectType(named)) describeFields(named.getFields());
    else expect([field.name, isScalarType(named) || isEnumType(named)]).toEqual([field.name, true]);
  }
}

/** Every standing and every command; every kind of person and every record. */
function describeWho<Row extends RecordRow>(commands: readonly AnyCommand[], expected: Expected<Row>): void {
  const { policy } = commandGraph(commands);

  test.each(commands.map((command) => [command.name, command] as const))(
    "%s may be tried by its standings alone",
    (name, command) => {
      const row = policy[`Mutation.${name}`]!;
      expect(row.dataClass).toBe(expected.record.dataClass);
      const may = STANDINGS.filter((one) => mayRead(row, new Set([one])));
      expect(may.toSorted()).toEqual([...command.by.standings].toSorted());
      expect(may.toSorted()).toEqual([...expected.commands[name]![1]].toSorted());
      expect(mayRead(row, new Set())).toBe(false);
    },
  );

  test("the policy has a row for every command and no other mutation", () => {
    const rows = Object.keys(policy).filter((row) => row.startsWith("Mutation."));
    expect(rows.toSorted()).toEqual(commands.map(({ name }) => `Mutation.${name}`).toSorted());
  });

  const asked = commands.filter(({ by }) => by.may !== undefined);
  const rows = Object.entries(expected.machines).flatMap(([property, { states }]) =>
    states.flatMap((state) =>
      [null, "someone"].map((someone) => ({
        ...expected.row,
        ...Object.fromEntries(expected.people.map((name) => [name, someone])),
        [property]: state,
      })),
    ),
  );
  if (asked.length > 0)
    test.each(asked.map((command) => [command.name, command] as const))(
      "%s answers for every person and every record with yes or with a refusal",
      (_, { by }) => {
        const answers = everyPerson().flatMap((person) => rows.map((row) => by.may!(person, row)));
        for (const answer of answers) if (answer) expect(REFUSAL_CODES).toContain(answer.code);
        expect(answers.every((answer) => answer === null || isRefusal(answer))).toBe(true);
        // It lets somebody in, and keeps somebody out.
        expect([answers.includes(null), answers.some((answer) => answer !== null)]).toEqual([true, true]);
      },
    );
}

const REGIONS = ["149900000000", "149921000000", "149921001000"] as RegionCode[];

/** People of every standing, alone and as a chief; head or not; named on the record or not; near and far. */
function everyPerson(): Person[] {
  return STANDINGS.flatMap((standing) =>
    [[standing], [standing, "CHIEF" as const]].flatMap((standings) =>
      [true, false].flatMap((isHead) =>
        ["someone", "another"].flatMap((subject) =>
          REGIONS.map((region) => ({
            subject,
            body: standing,
            region,
            standings: new Set(standings),
            isHead,
            isMember: true,
          })),
        ),
      ),
    ),
  );
}
