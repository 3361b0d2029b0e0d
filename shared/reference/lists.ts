import type { Entity } from "../database/columns.ts";
import type { Department } from "../kernel/department.ts";
import { parseLocalDate } from "../kernel/local-date.ts";
import { parseRegionCode } from "../kernel/region-code.ts";
import { OfficialCopyRecord, PlaceCopyRecord, RevocationCopyRecord } from "./records/copy-records.ts";

type Check = (value: unknown) => boolean;

/** A list that one department owns and the others have copies of. */
export interface ReferenceList {
  readonly owner: Department;
  /** A row of the copy. */
  readonly entity: Entity;
  /** The property that tells rows apart. */
  readonly key: string;
  /** The properties that travel, each with its form: signed does not mean well-formed. */
  readonly fields: Readonly<Record<string, Check>>;
}

const text =
  (holds: (value: string) => boolean): Check =>
  (value) =>
    typeof value === "string" && holds(value);
const region = text((value) => parseRegionCode(value) !== null);
const day = text((value) => parseLocalDate(value) !== null);

export const LISTS = {
  places: {
    owner: "civil-affairs",
    entity: PlaceCopyRecord,
    key: "code",
    fields: {
      code: region,
      name: text((value) => value.length > 0 && value.length <= 60),
      validFrom: day,
      validTo: (value) => value === null || day(value),
      successorCodes: (value) => Array.isArray(value) && value.every(region),
    },
  },
  // No name, no post, no telephone: what is not needed to tell whose an official is stays with organization.
  officials: {
    owner: "organization",
    entity: OfficialCopyRecord,
    key: "id",
    fields: {
      id: text((value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)),
      body: text((value) => /^[A-Z]{3}$/.test(value)),
      region,
    },
  },
  // Vote gates that closed again (`shared/crypto/certificate.ts`): ids alone, of which village is not told.
  revocations: {
    owner: "coordination",
    entity: RevocationCopyRecord,
    key: "id",
    fields: { id: text((value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) },
  },
} as const satisfies Readonly<Record<string, ReferenceList>>;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

type Row = Readonly<Record<string, unknown>>;

/** A list as its owner signs it: whole, as it was read at a moment, with the hash of its rows. */
export interface SignedList {
  readonly list: ListName;
  readonly hash: string;
  readonly asOf: string;
  readonly rows: readonly Row[];
}

const isHash = text((value) => /^[0-9a-f]{64}$/.test(value));
const isInstant = text((value) => !Number.isNaN(Date.parse(value)));
const isObject = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What an owner signed, with the fields we know and no other; null when it is another list, or a row of it is malformed. */
export function parseList(list: ListName, signed: unknown): SignedList | null {
  if (!isObject(signed)) return null;
  const { hash, asOf, rows } = signed;
  if (signed["list"] !== list || !isHash(hash) || !isInstant(asOf) || !Array.isArray(rows)) return null;
  const fields = Object.entries<Check>(LISTS[list].fields);
  const isRow = (row: unknown): row is Row =>
    isObject(row) && fields.every(([name, check]) => check(row[name]));
  if (!rows.every(isRow)) return null;
  const known = rows.map((row) => Object.fromEntries(fields.map(([name]) => [name, row[name]])));
  return { list, hash: String(hash), asOf: String(asOf), rows: known };
}
