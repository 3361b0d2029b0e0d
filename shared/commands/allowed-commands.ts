import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import { type Guard, type Moment, type Person, weigh } from "./change.ts";
import { type CommandContext, momentOf } from "./context.ts";
import { type AnyCommand, type Command, isCreation, type Load } from "./define-command.ts";
import { lookOutside } from "./look-outside.ts";
import { takeStep } from "./machine.ts";
import type { RecordRow } from "./record.ts";

/** A command that may concern a person on a record: null when it could be done now, else what stands in its way. */
export interface AllowedCommand {
  readonly name: string;
  readonly refusal: Refusal | null;
}

/** A step that follows from where a record stands, whoever takes it, and all that rules have against it. */
export interface NextStep {
  readonly name: string;
  readonly guards: readonly Guard[];
}

/** Looks up what one command's decision needs of a record, once for all records and commands that need the same. */
type LookUp = (command: Command, row: RecordRow) => Promise<object>;

/** The commands of one kind of record, and the words in which a refusal names what would be allowed. */
export class CommandSet {
  readonly #nameOf: ReadonlyMap<string, string>;
  readonly #acting: readonly Command[];

  constructor(readonly commands: readonly AnyCommand[]) {
    this.#nameOf = new Map(commands.map(({ event, name }) => [event, name]));
    this.#acting = commands.filter((command) => !isCreation(command)) as Command[];
  }

  /** The mutation that takes a step; null for a step that nobody orders. */
  commandOf(event: string): string | null {
    return this.#nameOf.get(event) ?? null;
  }

  /** A refusal with its events under the names of the mutations; what only time or another department does is left out. */
  named(refusal: Refusal): Refusal {
    return { ...refusal, allowed: refusal.allowed.flatMap((event) => this.#nameOf.get(event) ?? []) };
  }

  /**
   * Whether a person may take a step that follows from where a record stands, whatever a rule says against it.
   * @param steps the events that count, when not all do
   */
  isOwnTurn(person: Person, row: RecordRow, steps?: readonly string[]): boolean {
    return this.#acting.some(
      ({ on, event, by }) =>
        (steps?.includes(event) ?? true) &&
        by.standings.some((one) => person.standings.has(one)) &&
        !isRefusal(takeStep(on.machines, row, event)) &&
        !by.may?.(person, row),
    );
  }

  /**
   * What a person could do with each of these records now, and what blocks the rest, in the words of the refusal that trying
   * would bring. A command that states something of its own is judged by all that does not depend on what is stated.
   */
  async allowedOn(context: CommandContext, records: readonly RecordRow[]): Promise<AllowedCommand[][]> {
    const moment = await momentOf(context);
    const { person } = moment;
    const mayTry = this.#acting.filter(({ by }) => by.standings.some((one) => person.standings.has(one)));
    if (mayTry.length === 0) return records.map(() => []);
    const { rows, lookUp } = this.#prepared(context, moment, records);
    const judge = async (command: Command, row: RecordRow): Promise<AllowedCommand | null> => {
      const notTheirs = command.by.may?.(person, row) ?? null;
      if (notTheirs?.code === "NOT_FOUND") return null;
      const step = takeStep(command.on.machines, row, command.event);
      const blocked = isRefusal(step) ? step : notTheirs;
      if (blocked) return { name: command.name, refusal: this.named(blocked) };
      const { name, input } = command;
      if (input && !command.ready) return { name, refusal: null };
      const loaded = await lookUp(command, row);
      const { refusal } = weigh(command.ready?.(row, moment, loaded) ?? []);
      if (refusal || input) return { name, refusal: refusal && this.named(refusal) };
      const decided = command.decide(row, {}, moment, loaded);
      return { name, refusal: isRefusal(decided) ? this.named(decided) : null };
    };
    return Promise.all(
      rows.map(async (row) => {
        const judged = await Promise.all(mayTry.map((command) => judge(command, row)));
        return judged.filter((one) => one !== null);
      }),
    );
  }

  /** The steps that follow from where each record stands, whoever takes them, in the order in which the department lists them. */
  async nextSteps(context: CommandContext, records: readonly RecordRow[]): Promise<NextStep[][]> {
    const moment = await momentOf(context);
    const { rows, lookUp } = this.#prepared(context, moment, records);
    return Promise.all(
      rows.map((row) =>
        Promise.all(
          this.#acting
            .filter(({ on, event }) => !isRefusal(takeStep(on.machines, row, event)))
            .map(async (command) => {
              const guards = command.ready?.(row, moment, await lookUp(command, row)) ?? [];
              return { name: command.name, guards };
            }),
        ),
      ),
    );
  }

  #prepared(
    context: CommandContext,
    { book }: Moment,
    records: readonly RecordRow[],
  ): { rows: readonly RecordRow[]; lookUp: LookUp } {
    const [first] = this.#acting;
    const rows = records.map((row) => first?.on.complete?.(row, book) ?? row);
    const look = lookOutside(context);
    const found = new Map<Load<RecordRow, unknown>, Promise<(row: RecordRow) => unknown>>();
    const lookUp: LookUp = async (command, row) => {
      const loaded: Record<string, unknown> = {};
      const loads = (command.load ?? {}) as Record<string, Load<RecordRow, unknown>>;
      for (const [name, load] of Object.entries(loads)) {
        const known = found.get(load) ?? load(look, rows);
        found.set(load, known);
        loaded[name] = (await known)(row);
      }
      return loaded;
    };
    return { rows, lookUp };
  }
}
