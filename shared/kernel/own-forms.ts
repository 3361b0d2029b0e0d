/**
 * Forms of the numbers that offices and the hub give. Each is so narrow that no name, telephone number or identity number has it:
 * a prefix of at most four letters, and a year where it belongs.
 */
const YEAR = "(?:19|20)\\d\\d";
/** A number of an office's own register, `JJ-2026-12` or `RW149921-2026-0012`. */
const REGISTER = `[A-Z]{1,4}(?:\\d{6})?-${YEAR}-\\d{1,6}`;
/** The hub's number of a petition, `XF1499212026000001`. */
const PETITION = `XF\\d{6}${YEAR}\\d{6}`;
/** The hub's number of a transfer, or of its receipt. */
const TRANSFER = `R?H\\d{1,2}-[A-Z]{3}\\d{6}-${YEAR}-(?:[\\dA-F]{12}|\\d{6,9})`;

/** The same numbers where they stand in a text. */
export const REGISTER_NOS = new RegExp(
  `(?<![A-Za-z\\d])(?:${TRANSFER}|${PETITION}|${REGISTER})(?![A-Za-z\\d])`,
  "gu",
);

const wholly = (form: string): RegExp => new RegExp(`^(?:${form})$`, "u");

export const REGISTER_NO = wholly(`${REGISTER}|${PETITION}|${TRANSFER}`);

/** The number of an official document (文号), `示纪通〔2026〕3号`, or one of a register. */
export const DOCUMENT_NO = wholly(
  `\\p{Script=Han}{2,12}[〔\\[(（]${YEAR}[〕\\])）]第?\\d{1,4}号|${REGISTER}`,
);

/** A unit, `DIS@149921000000`. */
export const UNIT_ID = /^[A-Z]{3}@\d{12}$/;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const SHA_256 = /^[\da-f]{64}$/;
/** A row of digits as telephone and identity numbers are; what stands between hexadecimal letters is part of an id. */
const PERSONAL_DIGITS = /(?<![\da-f])(?:1[3-9]\d{9}|\d{15,}x?|0\d{2,3}-\d{7,8})(?![\da-f])/i;

/** Whether a caller's idempotency key has the form of one: a UUID, or a word without a number of a person's in it. */
export const isKey = (key: string): boolean =>
  UUID.test(key) || (/^[\w.:-]{8,64}$/.test(key) && !PERSONAL_DIGITS.test(key));

/** Whether a text has one of these forms from end to end. What has is not looked at for personal data, which it resembles. */
export const hasOwnForm = (text: string): boolean =>
  [UUID, SHA_256, UNIT_ID, REGISTER_NO].some((form) => form.test(text));

/** A name as it stands on a ballot: 2 to 40 letters of any script, a dot between parts, a group in brackets. */
export const isName = (name: string): boolean =>
  name.length >= 2 && name.length <= 40 && /^[\p{L}][\p{L}· ()（）]*$/u.test(name);

/** SHA-256 as it is written: 64 hexadecimal digits in lower case. */
export const isHash = (text: string): boolean => /^[\da-f]{64}$/.test(text);
