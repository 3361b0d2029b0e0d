import { type LocalDate, localDateOf } from "./local-date.ts";

/** Where time comes from. Handed in as an argument: nothing else in the hub asks the machine. */
export interface Clock {
  now(): Date;
  /** The legal day in Asia/Shanghai. */
  today(): LocalDate;
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => localDateOf(new Date()),
};

/** A clock that stands still, for tests and for data laid around a chosen day. */
export function clockAt(instant: Date): Clock {
  return { now: () => new Date(instant), today: () => localDateOf(instant) };
}
