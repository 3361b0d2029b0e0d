import { DEPARTMENTS } from "../kernel/department.ts";
import { parseRegionCode, type RegionCode } from "../kernel/region-code.ts";
import { type Facts, isInstant } from "./check-facts.ts";
import { MATERIAL_LIMIT } from "./clean-material.ts";
import { MEDIA_TYPES } from "./media-types.ts";
import { TRANSFER_CODES, RETURN_REASONS } from "./contracts.ts";
import { ANSWER_KINDS, type Receipt, type TransferMessage, type TransferContent } from "./message.ts";
import { isTransferNo } from "./transfer-number.ts";

/*
 * What another department sends is read here and nowhere else: JSON of any shape goes in, a checked type or null comes out.
 * Signed does not mean well-formed. A field that a newer version added is left alone.
 */

type Check<Value> = (value: unknown) => value is Value;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text =
  <Text extends string = string>(holds: (value: string) => boolean): Check<Text> =>
  (value): value is Text =>
    typeof value === "string" && holds(value);

const like = (pattern: RegExp): Check<string> => text((value) => pattern.test(value));

const oneOf = <Word extends string>(words: readonly Word[]): Check<Word> =>
  text<Word>((value) => (words as readonly string[]).includes(value));

const flag: Check<boolean> = (value) => typeof value === "boolean";

const orNull =
  <Value>(check: Check<Value>): Check<Value | null> =>
  (value): value is Value | null =>
    value === null || check(value);

const listOf =
  <Value>(check: Check<Value>, atMost: number): Check<readonly Value[]> =>
  (value): value is readonly Value[] =>
    Array.isArray(value) && value.length <= atMost && value.every(check);

/** An object with these fields; every field of the type has its check, or this does not compile. */
const shape =
  <Value extends object>(fields: { readonly [Name in keyof Value]-?: Check<Value[Name]> }): Check<Value> =>
  (value): value is Value =>
    isRecord(value) && Object.entries<Check<unknown>>(fields).every(([name, check]) => check(value[name]));

const sha256 = like(/^[0-9a-f]{64}$/);
const compact: Check<string> = (value): value is string => like(/^[\w.-]+$/)(value) && value.length <= 8192;
const department = oneOf(DEPARTMENTS);
const region = text<RegionCode>((value) => parseRegionCode(value) !== null);
const size: Check<number> = (value): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MATERIAL_LIMIT;
/** Which facts, and which words they may be, is the contract's to say. */
const facts: Check<Facts> = (value): value is Facts =>
  isRecord(value) && Object.values(value).every((one) => typeof one === "string");

const isTransfer = shape<TransferMessage>({
  type: oneOf(TRANSFER_CODES),
  from: department,
  to: department,
  fromRegion: region,
  toRegion: region,
  villageCode: region,
  facts,
  avoidUnitIds: listOf(like(/^[A-Z]{3}@\d{12}$/), 20),
  isUrgent: flag,
  material: orNull(
    shape<NonNullable<TransferContent["material"]>>({ sha256, size, mediaType: oneOf(MEDIA_TYPES) }),
  ),
  transferNo: text(isTransferNo),
  hash: sha256,
  sentAt: text(isInstant),
  seal: orNull(compact),
});

const isReceipt = shape<Receipt>({
  transferNo: text(isTransferNo),
  hash: sha256,
  kind: oneOf(ANSWER_KINDS),
  at: text(isInstant),
  by: department,
  receiptNo: text((value) => value === "" || (value.startsWith("R") && isTransferNo(value.slice(1)))),
  reason: orNull(oneOf(RETURN_REASONS)),
  seal: orNull(compact),
});

export const parseTransfer = (value: unknown): TransferMessage | null => (isTransfer(value) ? value : null);

/** A return states its reason, and nothing else has one. */
export const parseReceipt = (value: unknown): Receipt | null =>
  isReceipt(value) && (value.kind === "RETURNED") === (value.reason !== null) ? value : null;

/** A transfer as it travels, signed and encrypted, or a receipt: three times what their fields can come to, characters. */
export const LONGEST_MESSAGE = 64 * 1024;

/** What a delivery is wrapped in: the encrypted transfer, and its encrypted material. */
export interface Envelope {
  readonly transfer: string;
  readonly material: string | null;
}

/** A department's newest audit seal as it is brought to the others. */
export const parseSealEnvelope = (body: unknown): string | null =>
  isRecord(body) && compact(body["seal"]) ? body["seal"] : null;

export function parseEnvelope(body: unknown): Envelope | null {
  if (!isRecord(body)) return null;
  const { transfer, material = null } = body;
  const isWhole =
    typeof transfer === "string" &&
    transfer.length <= LONGEST_MESSAGE &&
    (material === null || typeof material === "string");
  return isWhole ? { transfer, material } : null;
}

/** The receipt in a delivery's answer, or in an answer that is told. */
export const parseReceiptEnvelope = (body: unknown): string | null =>
  isRecord(body) && typeof body["receipt"] === "string" ? body["receipt"] : null;
