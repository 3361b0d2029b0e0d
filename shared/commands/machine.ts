import type { RuleCode } from "../kernel/rule-codes.ts";
import { type Refusal, refuse } from "../kernel/refusal.ts";

/** One event of a machine: from where it may happen, and where it leads; `same` stays, `previous` goes back to what the row keeps. */
export interface Step<State extends string> {
  readonly from: readonly State[];
  readonly to: State | "same" | "previous";
}

/** How a record begins: an event that happens to nothing yet. */
export const BEGINNING: readonly never[] = [];

/** A transition table as data: every event that may happen to a record, and no other. */
export type Steps<State extends string = string> = Readonly<Record<string, Step<State>>>;

/** One of the machines of a record: the property that holds its state, its table, and what stands above the table. */
export interface Machine<Row> {
  readonly state: string;
  readonly steps: Steps;
  /** The property that keeps the state to go back to, when an event leads to `previous`. */
  readonly previous?: string;
  /** A reason why nothing of this table happens to a row at all. */
  closed?(row: Row): Refusal | null;
  /** The refusal of an event that does not follow, where the table has a name for it. */
  refusal?(event: string, state: string): { code: Refusal["code"]; rule?: RuleCode };
}

/** Where an event led: the state before and after, and what that sets on the row. */
export interface StepTaken<Row> {
  readonly from: string | null;
  readonly to: string;
  readonly set: Partial<Row>;
}

/** Names of the events that may happen from a state. */
export const eventsFrom = (steps: Steps, state: string): string[] =>
  Object.entries(steps).flatMap(([event, { from }]) => (from.includes(state) ? [event] : []));

/**
 * Moves the one of a record's machines that knows the event: the only place where a transition is checked.
 * @returns where it leads, or a refusal that names the state and the events that may happen there
 * @throws Error when no machine knows the event: the definition is wrong, not the caller
 */
export function takeStep<Row>(
  machines: readonly Machine<Row>[],
  row: Row,
  event: string,
): StepTaken<Row> | Refusal {
  const machine = machineOf(machines, event);
  const closed = machine.closed?.(row);
  if (closed) return closed;
  const state = String(row[machine.state as keyof Row]);
  const step = machine.steps[event];
  if (!step?.from.includes(state)) {
    const { code, ...rule } = machine.refusal?.(event, state) ?? { code: "ILLEGAL_TRANSITION" as const };
    return refuse(code, { ...rule, from: state, allowed: eventsFrom(machine.steps, state) });
  }
  const to = ledTo(machine, step, row, state);
  return { from: state, to, set: { [machine.state]: to } as Partial<Row> };
}

function ledTo<Row>({ previous }: Machine<Row>, { to }: Step<string>, row: Row, state: string): string {
  if (to === "same") return state;
  return to === "previous" ? String(row[previous as keyof Row]) : to;
}

/**
 * Where a record begins by an event of its machines.
 * @throws Error when none begins by it: the definition is wrong, not the caller
 */
export function firstState<Row>(machines: readonly Machine<Row>[], event: string): StepTaken<Row> {
  const machine = machineOf(machines, event);
  const { from, to } = machine.steps[event] as Step<string>;
  if (from.length > 0) throw new Error(`no record begins by the event ${event}`);
  return { from: null, to, set: { [machine.state]: to } as Partial<Row> };
}

function machineOf<Row>(machines: readonly Machine<Row>[], event: string): Machine<Row> {
  const machine = machines.find(({ steps }) => Object.hasOwn(steps, event));
  if (!machine) throw new Error(`no machine of this record knows the event ${event}`);
  return machine;
}
