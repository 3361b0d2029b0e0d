import { fileTypeFromBuffer } from "file-type";

/** What may be handed over as material. Anything that can run, or that is told apart only by its name, is not. */
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
  // The test string every scanner knows, and what makes a PDF or a document act by itself.
  if (ACTIVE.test(bytes.toString("latin1"))) return { kind: "refused", why: "ACTIVE_CONTENT" };
  const cleaned =
    mediaType === "image/jpeg" ? cleanJpeg(bytes) : mediaType === "image/png" ? cleanPng(bytes) : bytes;
  return cleaned ? { kind: "clean", bytes: cleaned, mediaType } : { kind: "refused", why: "TYPE" };
}

const ACTIVE =
  /EICAR-STANDARD-ANTIVIRUS-TEST-FILE|\/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction|RichMedia)\b|vbaProject\.bin|<script/i;

/** Keeps the segments that make the picture (ISO/IEC 10918-1): application segments but the first, and comments, go. */
function cleanJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const length = 2 + bytes.readUInt16BE(at + 2);
    // Start of scan: the picture itself, up to its end marker. What is hung on after it is cut off.
    if (marker === 0xda) {
      const end = bytes.lastIndexOf(Buffer.of(0xff, 0xd9));
      return end > at ? Buffer.concat([...kept, bytes.subarray(at, end + 2)]) : null;
    }
    const isMetadata = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isMetadata) kept.push(bytes.subarray(at, at + length));
    at += length;
  }
  return null;
}

const PNG_TEXT = new Set(["eXIf", "tEXt", "iTXt", "zTXt", "tIME"]);

/** Keeps the chunks that make the picture (ISO/IEC 15948); texts, time and EXIF go, and whatever follows the end. */
function cleanPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = 12 + bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (!PNG_TEXT.has(type)) kept.push(bytes.subarray(at, at + length));
    if (type === "IEND") return Buffer.concat(kept);
    at += length;
  }
  return null;
}
