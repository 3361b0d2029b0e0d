import { parseLocalDate } from "../kernel/local-date.ts";
import { holdsPersonalData } from "../kernel/personal-data.ts";
import { REGISTER_NO } from "../kernel/own-forms.ts";
import { type FactKind, TRANSFERS, type TransferCode, type TransferType } from "./contracts.ts";

/** Coded facts of a transfer: names and words of its type, nothing else. */
export type Facts = Readonly<Record<string, string>>;

/** @returns the name of the first fact that is missing, not foreseen or not of its kind; null when all are right */
export function wrongFact(type: TransferCode, facts: Facts): string | null {
  const known: TransferType["facts"] = TRANSFERS[type].facts;
  for (const name of Object.keys(facts)) if (!Object.hasOwn(known, name)) return "facts";
  for (const [name, { kind, isOptional }] of Object.entries(known)) {
    const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (value === undefined ? !isOptional : !isOfKind(value, kind)) return name;
  }
  return null;
}

/**
 * A moment that exists, in UTC, between 1900 and 3000: a deadline may be worked out from it, and neither a day that is none
 * (30 February) nor a year beyond the calendar may stop a department that was sent one.
 */
export function isInstant(value: string): boolean {
  if (!/^(19|2\d)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(value)) return false;
  const moment = new Date(value);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value.slice(0, 19));
}

function isOfKind(value: unknown, kind: FactKind): boolean {
  if (typeof value !== "string") return false;
  if (typeof kind !== "string") return kind.includes(value);
  switch (kind) {
    case "YES_NO":
      return value === "YES" || value === "NO";
    case "DATE":
      return parseLocalDate(value) !== null && value < "3000";
    case "DATE_TIME":
      return isInstant(value);
    case "REGISTER_NO":
      return REGISTER_NO.test(value);
    case "COUNT":
      return /^[1-9]\d{0,2}$/.test(value);
    case "ID":
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
    case "URL":
      return /^https?:\/\/[\w.-]{4,80}\/[\w./-]{0,120}$/.test(value) && !holdsPersonalData(value);
  }
}
