import { createHash, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";

/** The file with the token that whoever reads `/metrics` must show. Without this setting nobody reads them. */
export const METRICS_TOKEN_SETTING = "METRICS_TOKEN_FILE";

const SHORTEST = 16;
const LONGEST = 512;
const BEARER = /^bearer (\S{16,512})$/i;

/** Whether this `Authorization` header may read the metrics. */
export type MayReadMetrics = (authorization: string | undefined) => boolean;

/**
 * Reads the token once, where a process starts. Counts of a whole department tell little, and they tell it to whoever is told
 * to watch: the port is the one that callers reach, and so the token and not the address decides.
 * @param file empty for none
 * @throws Error when the file cannot be read or has no token of 16 to 512 characters
 */
export function metricsReaders(file: string): MayReadMetrics {
  if (file === "") return () => false;
  const token = readFileSync(file, "utf8").trim();
  if (token.length < SHORTEST || token.length > LONGEST)
    throw new Error(
      `The file of ${METRICS_TOKEN_SETTING} has no token of ${SHORTEST} to ${LONGEST} characters.`,
    );
  const expected = digest(token);
  return (authorization) => {
    const given = BEARER.exec(authorization ?? "")?.[1];
    return given !== undefined && timingSafeEqual(digest(given), expected);
  };
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
