import type { Database } from "../database/open-database.ts";
import type { Certificate, CertificateKind } from "../crypto/certificate.ts";
import type { Registers } from "../kernel/reference.ts";
import type { Refusal } from "../kernel/refusal.ts";
import type { Standing } from "../access/standing.ts";
import type { Decision, Guard, Moment, Person } from "./change.ts";
import type { RecordDefinition, RecordRow, Viewer } from "./record.ts";

/** Who may: the standings that may try at all (the policy row), and how a person has to stand to the record. */
export interface Who<Row = object> {
  readonly standings: readonly Standing[];
  /** A refusal when this person may not, null when they may. NOT_FOUND looks like there being no such record. */
  may?(person: Person, row: Row): Refusal | null;
}

/** An input as decisions get it: what the caller left out is null, so that the same input is the same however it was written. */
export type Given<Input> = { readonly [Name in keyof Input]-?: Exclude<Input[Name], undefined> };

/** Where a load looks: inside the command's transaction, or outside any when it is asked what is allowed. */
export interface Look<Input = object> {
  readonly read: Database["read"];
  readonly viewer: Viewer;
  /** Null when nothing is ordered and only what would be allowed is asked. */
  readonly input: Given<Input> | null;
  readonly registers: Registers;
  /** Another department's certificate, by its public key; null when it is none. */
  readonly certificate: (kind: CertificateKind, text: string) => Promise<Certificate | null>;
  /** The mark of a person in recusals. */
  readonly recusalToken: (subject: string) => string;
}

/** Looks something up for any number of records with one statement. @returns what was found for each */
export type Load<Row, Value, Input = object> = (
  look: Look<Input>,
  records: readonly Row[],
) => Promise<(record: Row) => Value>;

interface Described<Row extends RecordRow, Input extends object> {
  /** The mutation, the audit's name and the input type's beginning: `acceptPetition`. */
  readonly name: string;
  /** English first, then the Chinese term. */
  readonly description: string;
  /** A row of the record's transition tables. */
  readonly event: string;
  readonly by: Who<Row>;
  /** What the caller states besides key, record and version; left out when that is nothing. */
  readonly input?: new () => Input;
}

/** A command on a record that is there. */
export interface Command<
  Row extends RecordRow = RecordRow,
  Input extends object = object,
  Loaded extends object = object,
> extends Described<Row, Input> {
  readonly on: RecordDefinition<Row>;
  /** What the decision needs to know besides the record, each looked up for itself. */
  readonly load?: { readonly [Name in keyof Loaded]: Load<Row, Loaded[Name], Input> };
  /** Pure: what stands in the way of the step whatever is stated. All of it is told before the step is tried. */
  ready?(record: Row, moment: Moment, loaded: Loaded): readonly Guard[];
  /** Pure: what it changes, or why not. */
  decide(record: Row, input: Given<Input>, moment: Moment, loaded: Loaded): Decision<Row>;
}

/** A command that begins a record. */
export interface Creation<
  Row extends RecordRow = RecordRow,
  Input extends object = object,
  Loaded extends object = object,
> extends Described<Row, Input> {
  readonly creates: RecordDefinition<Row>;
  readonly load?: { readonly [Name in keyof Loaded]: Load<null, Loaded[Name], Input> };
  /** Pure: the row as it begins, without id, number, version and state, or why not. */
  decide(record: null, input: Given<Input>, moment: Moment, loaded: Loaded): Decision<Row>;
}

export type AnyCommand = Command | Creation;

export const isCreation = (command: AnyCommand): command is Creation => "creates" in command;
export const recordOf = (command: AnyCommand): RecordDefinition =>
  isCreation(command) ? command.creates : command.on;

/**
 * Defines one command: the verb of an office. Mutation, input type, policy row, audit name, what is allowed now and the
 * generated tests derive from it; the engine does all the rest.
 * @throws Error when no machine of the record knows its event, or when a beginning depends on how one stands to the record
 */
export function defineCommand<
  Row extends RecordRow,
  Input extends object = object,
  Loaded extends object = object,
>(command: Command<Row, Input, Loaded>): Command;
export function defineCommand<
  Row extends RecordRow,
  Input extends object = object,
  Loaded extends object = object,
>(command: Creation<Row, Input, Loaded>): Creation;
export function defineCommand(command: AnyCommand): AnyCommand {
  const { machines, kind } = recordOf(command);
  // There is no record to stand to yet: who may begin one beyond the standings is the decision's to say.
  if (isCreation(command) && command.by.may) throw new Error(`${command.name}: nobody asks who may begin it`);
  if (!machines.some(({ steps }) => Object.hasOwn(steps, command.event)))
    throw new Error(`${command.name}: no machine of ${kind} knows the event ${command.event}`);
  return command;
}
