import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** With a letter among them: sixteen to nineteen digits alone are the length of an identity number or a bank account. */
const HEX = /^(?=.*[a-f])[\da-f]{16,64}$/i;

/**
 * The id that every office's lines and audit entries for a request carry. The caller's own (`x-request-id`) is taken over, so
 * that a trace can cross systems, in a form that can carry no text of a person; for any other a new one is made.
 */
export function requestIdOf({ "x-request-id": given }: IncomingHttpHeaders): string {
  return typeof given === "string" && (UUID.test(given) || HEX.test(given)) ? given : randomUUID();
}
