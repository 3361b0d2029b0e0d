import { fileTypeFromBuffer } from "file-type";

/** What may be sent as material. Anything that can run, or that is told apart only by its name, is not. */
export const MEDIA_TYPES = [
  "application/pdf",
  "image/jpeg",
  "image/png",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;
export const MATERIAL_LIMIT = 20 * 1024 * 1024;

export type Cleaned =
  | { readonly kind: "clean"; readonly bytes: Buffer; readonly mediaType: string }
  | { readonly kind: "refused"; readonly why: "EMPTY" | "TOO_LARGE" | "TYPE" | "ACTIVE_CONTENT" };

/**
 * Checks a material by its bytes, never by a name or a header, and takes out of a picture what was not meant to be shown:
 * place, time and device it was made with.
 */
export async function cleanMaterial(bytes: Buffer): Promise<Cleaned> {
  if (bytes.length === 0) return { kind: "refused", why: "EMPTY" };
  if (bytes.length > MATERIAL_LIMIT) return { kind: "refused", why: "TOO_LARGE" };
  const mediaType = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime as
    (typeof MEDIA_TYPES)[number] | undefined;
  if (!mediaType || !MEDIA_TYPES.includes(mediaType)) return { kind: "refused", why: "TYPE" };
  if (isActive(bytes.toString("latin1"), mediaType)) return { kind: "refused", why: "ACTIVE_CONTENT" };
  const cleaned =
    mediaType === "image/jpeg" ? cleanJpeg(bytes) : mediaType === "image/png" ? cleanPng(bytes) : bytes;
  return cleaned ? { kind: "clean", bytes: cleaned, mediaType } : { kind: "refused", why: "TYPE" };
}

/** The test string every scanner knows, and what makes a document or a PDF act by itself. */
const NEVER = /EICAR-STANDARD-ANTIVIRUS-TEST-FILE|vbaProject\.bin|word\/activeX|xl\/activeX/;
const END_OF_STREAM = "endstream";
/** Parts of a picture; a photograph has some hundred. */
const MOST_PARTS = 50_000;
/** Names of PDF actions. Three letters come about by chance in compressed bytes, so streams are not looked into. */
const PDF_ACTION = /\/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction|RichMedia)\b/;

function isActive(content: string, mediaType: string): boolean {
  if (NEVER.test(content)) return true;
  return mediaType === "application/pdf" && PDF_ACTION.test(withoutStreams(content));
}

/** A PDF without its streams; one that is never closed is looked into. Goes through the file once, whatever is in it. */
function withoutStreams(content: string): string {
  const begins = /\bstream\r?\n/g;
  let kept = "";
  let at = 0;
  for (let begin = begins.exec(content); begin; begin = begins.exec(content)) {
    const end = content.indexOf(END_OF_STREAM, begins.lastIndex);
    if (end === -1) break;
    kept += content.slice(at, begin.index);
    at = begins.lastIndex = end + END_OF_STREAM.length;
  }
  return kept + content.slice(at);
}

/**
 * Keeps what makes the picture (ISO/IEC 10918-1), up to the first end of an image: application segments but the first and
 * comments go, wherever they stand, and so does whatever hangs on after the picture.
 */
function cleanJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    if (at + 4 > bytes.length) return null;
    let end = at + 2 + bytes.readUInt16BE(at + 2);
    // After a start of scan comes the picture's data, up to the next marker that is neither stuffing nor a restart.
    if (marker === 0xda) end = nextMarker(bytes, end);
    const isMetadata = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isMetadata && kept.push(bytes.subarray(at, end)) > MOST_PARTS) return null;
    at = end;
  }
  return null;
}

function nextMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

const PNG_TEXT = new Set(["eXIf", "tEXt", "iTXt", "zTXt", "tIME"]);

/** Keeps the chunks that make the picture (ISO/IEC 15948); texts, time and EXIF go, and whatever follows the end. */
function cleanPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = 12 + bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (!PNG_TEXT.has(type) && kept.push(bytes.subarray(at, at + length)) > MOST_PARTS) return null;
    if (type === "IEND") return Buffer.concat(kept);
    at += length;
  }
  return null;
}
