import type { FastifyReply, FastifyRequest } from "fastify";
import { endOf, USUAL_SKEW_SECONDS } from "../access/claims.ts";
import { bearerToken } from "../crypto/jws.ts";
import { hashOf } from "../commands/input-hash.ts";
import type { Clock } from "../kernel/clock.ts";
import { invalid } from "../kernel/hub-error.ts";
import { isKey } from "../kernel/own-forms.ts";
import { urnOf } from "../kernel/department.ts";
import type { KeyRing } from "../crypto/key-ring.ts";

export const TICKET_PURPOSES = ["UPLOAD", "DOWNLOAD", "IMPORT", "EXPORT"] as const;
export type TicketPurpose = (typeof TICKET_PURPOSES)[number];

/**
 * A short-lived word of the department that one person may bring or fetch one thing at the department's own endpoint,
 * where files go instead of through the gateway. Made in answer to a signed-in person's mutation.
 */
export interface Ticket {
  readonly id: string;
  readonly purpose: TicketPurpose;
  readonly subject: string;
  readonly body: string;
  /** What it is about: a region, or a material. */
  readonly about: string;
}

declare module "fastify" {
  interface FastifyRequest {
    /** The ticket that the route asked for. */
    ticket?: Ticket;
  }
}

/** How many exports a person may have a day: enough for every meeting, and far from a copy an hour. */
export const EXPORTS_SETTING = "EXPORTS_PER_PERSON_A_DAY";
export const EXPORTS_RULE = { min: 1, max: 1000, fallback: 10 } as const;

const LIFETIME_SECONDS = 120;
const LONGEST = 4096;

export async function issueTicket(
  keyRing: KeyRing,
  clock: Clock,
  who: { subject: string; body: string },
  order: { readonly purpose: TicketPurpose; readonly about: string; readonly key: string },
): Promise<{ ticket: string; id: string }> {
  const { purpose, about, key } = order;
  if (!isKey(key)) throw invalid("key", "KEY_FORM");
  const id = idFromKey([keyRing.department, who.subject, purpose, key]);
  const iat = Math.floor(clock.now().getTime() / 1000);
  const content: Ticket = { id, purpose, subject: who.subject, body: who.body, about };
  const self = urnOf(keyRing.department);
  const claims = { iss: self, aud: self, iat, exp: iat + LIFETIME_SECONDS };
  return { ticket: await keyRing.sign("ticket", { ...content, ...claims }), id };
}

/** An id of one's own for a key (RFC 9562, version 8): the same key asks for the same thing again. */
function idFromKey(parts: readonly string[]): string {
  const hex = hashOf(parts);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The ticket in an Authorization header, or null: none, another's, run out, or for something else. */
export async function readTicket(
  keyRing: KeyRing,
  clock: Clock,
  authorization: string | undefined,
  purpose: TicketPurpose,
): Promise<Ticket | null> {
  const token = bearerToken(authorization, LONGEST);
  if (token === null) return null;
  const ticket = await keyRing.verify<Ticket & Record<string, unknown>>("ticket", token, keyRing.department);
  if (ticket?.purpose !== purpose) return null;
  const self = urnOf(keyRing.department);
  // Its own word, by another of its processes at most: a machine of its own, and no gateway's clock.
  const times = { aheadSeconds: USUAL_SKEW_SECONDS, graceSeconds: 0, longestSeconds: LIFETIME_SECONDS };
  const rules = { issuer: self, audience: self, ...times };
  return endOf(ticket, rules, clock.now().getTime() / 1000) === null ? null : ticket;
}

/** A route's `onRequest`: without a ticket for this it is 401, before a byte of the body is read. */
export const requireTicket =
  ({ keyRing, clock }: { readonly keyRing: KeyRing; readonly clock: Clock }, purpose: TicketPurpose) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | void> => {
    const ticket = await readTicket(keyRing, clock, request.headers.authorization, purpose);
    if (!ticket) return reply.code(401).send({ code: "UNAUTHENTICATED" });
    request.ticket = ticket;
  };

/** The ticket of a request to a route that requires one. */
export function ticketOf({ ticket }: FastifyRequest): Ticket {
  if (!ticket) throw new Error("a route of files without its ticket");
  return ticket;
}
