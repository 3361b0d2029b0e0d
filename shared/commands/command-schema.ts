import DataLoader from "dataloader";
import { getNamedType, type GraphQLInputObjectType, type GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { capitalised } from "../kernel/capitalised.ts";
import { isRefusal, type Refusal, refuse } from "../kernel/refusal.ts";
import type { SubgraphContext } from "../runtime/context.ts";
import { payloadOf } from "../graphql/command-refusal.ts";
import { refused } from "../graphql/refused.ts";
import { UuidScalar } from "../graphql/scalars.ts";
import { asParent, type PolicyTable } from "../access/policy.ts";
import { type AllowedCommand as Allowed, CommandSet } from "./allowed-commands.ts";
import { AllowedCommand } from "./allowed-command-type.ts";
import { type AnyCommand, isCreation, recordOf } from "./define-command.ts";
import { performCommand, type Success } from "./perform-command.ts";
import type { Person } from "./change.ts";
import type { RecordDefinition, RecordRow } from "./record.ts";
import { personalField } from "./screen-input.ts";
import { showRecord, type ShownRecord, shownAs } from "./shown-records.ts";

/* Over 200 lines: input, payload, union and mutation of a command are built in one pass over it. */

const KEY = {
  description:
    "Idempotency key, 8 to 64 letters, digits, _ . : or -. The same again is answered as the first time. 请求号",
};
const VERSION = { description: "The version the decision was made on. 版本" };

/** What the graph and the policy get from a department's commands. */
export interface CommandGraph {
  readonly resolvers: readonly (new () => object)[];
  readonly policy: PolicyTable;
}

/** Everything in the graph that follows from commands: mutations with their inputs and payloads, and what is allowed now. */
export function commandGraph(commands: readonly AnyCommand[]): CommandGraph {
  for (const [record, own] of Map.groupBy(commands, recordOf)) commandSets.set(record, new CommandSet(own));
  const byKind = Map.groupBy(commands, (command) => recordOf(command).kind);
  return {
    resolvers: [...byKind.values()].map(kindResolver),
    policy: {
      ...Object.fromEntries(
        commands.map((command) => [
          `Mutation.${command.name}`,
          { dataClass: recordOf(command).dataClass, read: command.by.standings },
        ]),
      ),
      ...Object.fromEntries(
        commands
          .map(recordOf)
          .map(({ kind, dataClass }) => [`${capitalised(kind)}Success.*`, asParent(dataClass)]),
      ),
      ...(commands.length > 0 && { "AllowedCommand.*": asParent("C0"), "CommandRefusal.*": asParent("C0") }),
    },
  };
}

const commandSets = new WeakMap<RecordDefinition, CommandSet>();

/** The mutation that takes a step of a record; null for a step that nobody orders. */
export const commandOf = (record: RecordDefinition, event: string): string | null =>
  commandSets.get(record)?.commandOf(event) ?? null;

/** Whether a person may take a step that follows from where a record stands. */
export const isOwnTurn = (
  record: RecordDefinition,
  person: Person,
  row: RecordRow,
  steps?: readonly string[],
): boolean => commandSets.get(record)?.isOwnTurn(person, row, steps) ?? false;

/** What is allowed on records of any kind, those of one kind asked together. */
async function allowedOnEach(
  context: SubgraphContext,
  shown: readonly ShownRecord[],
): Promise<readonly Allowed[][]> {
  const allowed = new Map<ShownRecord, Allowed[]>();
  for (const [record, own] of Map.groupBy(shown, (one) => one.record)) {
    const rows = own.map(({ row }) => row);
    const found = (await commandSets.get(record)?.allowedOn(context.commands, rows)) ?? [];
    for (const [index, one] of own.entries()) allowed.set(one, found[index] ?? []);
  }
  return shown.map((one) => allowed.get(one) ?? []);
}

/**
 * The mutations on one kind of record, and the field that tells what is allowed on it. Several records are of one kind when
 * they are the same thing seen from two sides, and are shown as one type.
 */
function kindResolver(commands: readonly AnyCommand[]): new () => object {
  const record = recordOf(commands[0] as AnyCommand);
  const done = successType(record);
  const payload = payloadOf(
    `${capitalised(record.kind)}Payload`,
    () => done,
    `What became of a command on a ${record.kind}. 办理结果`,
  );
  const answer = async (
    context: SubgraphContext,
    on: RecordDefinition,
    result: Success | Refusal,
  ): Promise<object> =>
    isRefusal(result)
      ? refused(context, commandSets.get(on)?.named(result) ?? result)
      : Object.assign(new done(), {
          [on.kind]: showRecord(on, result.record, context.clock.today()),
          transferNo: result.transferNo,
        });

  const loaders = new WeakMap<SubgraphContext, DataLoader<ShownRecord, Allowed[]>>();
  const allowedOn = (context: SubgraphContext): DataLoader<ShownRecord, Allowed[]> => {
    const known =
      loaders.get(context) ??
      new DataLoader((shown: readonly ShownRecord[]) => allowedOnEach(context, shown), { cache: false });
    loaders.set(context, known);
    return known;
  };

  @Resolver(record.type)
  class RecordCommands {
    @FieldResolver(() => [AllowedCommand], {
      nullable: true,
      description: "What this person could do with it now, and what blocks the rest. 可办理事项",
    })
    async allowedCommands(@Root() shown: object, @Ctx() context: SubgraphContext): Promise<AllowedCommand[]> {
      const one = shownAs(shown);
      const allowed = one ? await allowedOn(context).load(one) : [];
      return Promise.all(
        allowed.map(async ({ name, refusal }) =>
          Object.assign(new AllowedCommand(), {
            name,
            refusal: refusal && (await refused(context, refusal)),
          }),
        ),
      );
    }
  }

  const target = RecordCommands.prototype as unknown as Record<string, unknown>;
  for (const command of commands) {
    const mutation = async (
      given: object,
      context: SubgraphContext,
      info: GraphQLResolveInfo,
    ): Promise<object> => {
      const { key, id = null, version = null, ...input } = withNulls(given, info) as Record<string, never>;
      const personal = personalField(inputTypeOf(info), given);
      if (personal) return refused(context, refuse("PERSONAL_DATA_REJECTED", { field: personal }));
      return answer(
        context,
        recordOf(command),
        await performCommand(context.commands, command, { key: key ?? "", id, version, input }),
      );
    };
    Object.defineProperty(target, command.name, { value: mutation, configurable: true, writable: true });
    const type = inputType(command);
    Arg("input", () => type)(target, command.name, 0);
    Ctx()(target, command.name, 1);
    Info()(target, command.name, 2);
    const { description } = command;
    Mutation(() => payload, { description })(target, command.name, { value: mutation });
  }
  return RecordCommands;
}

/** GraphQL leaves out what was not given; an input says null, so that the same input is the same however it was written. */
function withNulls(given: object, info: GraphQLResolveInfo): object {
  const names = Object.keys(inputTypeOf(info).getFields());
  const values = given as Readonly<Record<string, unknown>>;
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}

/** The type of the one argument that every mutation takes. */
const inputTypeOf = ({ parentType, fieldName }: GraphQLResolveInfo): GraphQLInputObjectType =>
  getNamedType(parentType.getFields()[fieldName]?.args[0]?.type) as GraphQLInputObjectType;

/** The input of a command: what it states, with key and, for a record that is there, which one at which version. */
function inputType(command: AnyCommand): new () => object {
  const Stated: new () => object = command.input ?? Object;
  class Input extends Stated {}
  InputType(`${capitalised(command.name)}Input`, { description: command.description })(Input);
  Field(() => String, KEY)(Input.prototype, "key");
  if (isCreation(command)) return Input;
  Field(() => UuidScalar, { description: `Which ${command.on.kind}. 办理对象` })(Input.prototype, "id");
  Field(() => Int, VERSION)(Input.prototype, "version");
  return Input;
}

/** The payload's member for what was done: the record as it is then, and the transfer that was prepared with it. */
function successType(record: RecordDefinition): new () => object {
  class Done {}
  // A record that several departments have has its success in all of them.
  Directive("@shareable")(Done);
  ObjectType(`${capitalised(record.kind)}Success`, {
    description: `The ${record.kind} after a command on it. 办理结果`,
  })(Done);
  Field(record.type)(Done.prototype, record.kind);
  Field(() => String, { nullable: true, description: "Number of the transfer it prepared. 移送编号" })(
    Done.prototype,
    "transferNo",
  );
  return Done;
}
