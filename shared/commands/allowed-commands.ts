import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import { type CommandContext, momentOf } from "./context.ts";
import { type AnyCommand, type Command, isCreation, type Load } from "./define-command.ts";
import { takeStep } from "./machine.ts";
import type { RecordRow } from "./record.ts";

/** A command that may concern a person on a record: null when it could be done now, else what stands in its way. */
export interface AllowedCommand {
  readonly name: string;
  readonly refusal: Refusal | null;
}

/** The commands of one kind of record, and the words in which a refusal names what would be allowed. */
export class CommandSet {
  readonly #nameOf: ReadonlyMap<string, string>;
  readonly #acting: readonly Command[];

  constructor(readonly commands: readonly AnyCommand[]) {
    this.#nameOf = new Map(commands.map(({ event, name }) => [event, name]));
    this.#acting = commands.filter((command) => !isCreation(command)) as Command[];
  }

  /** A refusal with its events under the names of the mutations; what only time or another department does is left out. */
  named(refusal: Refusal): Refusal {
    return { ...refusal, allowed: refusal.allowed.flatMap((event) => this.#nameOf.get(event) ?? []) };
  }

  /**
   * What a person could do with each of these records now, and what blocks the rest, in the words of the refusal that trying
   * would bring. A command that states something of its own is judged by all that does not depend on what is stated. What is
   * looked up is looked up once for all records.
   */
  async allowedOn(context: CommandContext, records: readonly RecordRow[]): Promise<AllowedCommand[][]> {
    const moment = await momentOf(context);
    const { person, book } = moment;
    const { viewer, runtime, db } = context;
    const mayTry = this.#acting.filter(({ by }) => by.standings.some((one) => person.standings.has(one)));
    const [first] = mayTry;
    if (!first) return records.map(() => []);
    const rows = records.map((row) => first.on.complete?.(row, book) ?? row);
    const { recusalToken, registers } = runtime;
    const look = { read: db.read, viewer, input: null, registers, recusalToken };
    const found = new Map<Load<RecordRow, unknown>, Promise<(row: RecordRow) => unknown>>();
    const lookUp = (load: Load<RecordRow, unknown>): Promise<(row: RecordRow) => unknown> => {
      const known = found.get(load) ?? load(look, rows);
      found.set(load, known);
      return known;
    };
    const judge = async (command: Command, row: RecordRow): Promise<AllowedCommand | null> => {
      const notTheirs = command.by.may?.(person, row) ?? null;
      if (notTheirs?.code === "NOT_FOUND") return null;
      const step = takeStep(command.on.machines, row, command.event);
      const blocked = isRefusal(step) ? step : notTheirs;
      if (blocked) return { name: command.name, refusal: this.named(blocked) };
      if (command.input) return { name: command.name, refusal: null };
      const loaded: Record<string, unknown> = {};
      for (const [name, load] of Object.entries(
        (command.load ?? {}) as Record<string, Load<RecordRow, unknown>>,
      ))
        loaded[name] = (await lookUp(load))(row);
      const decided = command.decide(row, {}, moment, loaded);
      return { name: command.name, refusal: isRefusal(decided) ? this.named(decided) : null };
    };
    return Promise.all(
      rows.map(async (row) => {
        const judged = await Promise.all(mayTry.map((command) => judge(command, row)));
        return judged.filter((one) => one !== null);
      }),
    );
  }
}
