import { fileTypeFromBuffer } from "file-type";
import { cleanJpeg } from "./clean-jpeg.ts";
import { cleanPng } from "./clean-png.ts";
import { MEDIA_TYPES, type MediaType } from "./media-types.ts";
import { judgePdf } from "./judge-pdf.ts";

export type Cleaned<Bytes> =
  | { readonly kind: "clean"; readonly bytes: Bytes; readonly mediaType: MediaType }
  | {
      readonly kind: "refused";
      readonly why: "EMPTY" | "TOO_LARGE" | "TYPE" | "ACTIVE_CONTENT" | "UNREADABLE" | "BUSY";
    };

/** The test string every scanner knows, and what makes a document act by itself. */
const NEVER = /EICAR-STANDARD-ANTIVIRUS-TEST-FILE|vbaProject\.bin|word\/activeX|xl\/activeX/;

/** What `cleanMaterial` does, where it is done. Goes through the file once, whatever is in it. */
export async function cleanInThread(bytes: Buffer): Promise<Cleaned<Buffer>> {
  const mediaType = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime as MediaType | undefined;
  if (!mediaType || !MEDIA_TYPES.includes(mediaType)) return { kind: "refused", why: "TYPE" };
  if (NEVER.test(bytes.toString("latin1"))) return { kind: "refused", why: "ACTIVE_CONTENT" };
  const trouble = mediaType === "application/pdf" ? judgePdf(bytes) : null;
  if (trouble) return { kind: "refused", why: trouble };
  const cleaned =
    mediaType === "image/jpeg" ? cleanJpeg(bytes) : mediaType === "image/png" ? cleanPng(bytes) : bytes;
  return cleaned ? { kind: "clean", bytes: cleaned, mediaType } : { kind: "refused", why: "TYPE" };
}
