import type { FastifyInstance } from "fastify";
import { readSender } from "../access/sender-word.ts";
import { type KeyRing, sha256 } from "../crypto/key-ring.ts";
import type { Database } from "../database/open-database.ts";
import type { Clock } from "../kernel/clock.ts";
import type { ListName } from "./lists.ts";

/** Reads a list as JSON, in an order of its own: the same rows are the same text. */
export type ReadList = (db: Database) => Promise<string>;

/** What of a department's runtime its own list needs. */
interface Owner {
  readonly db: Database;
  readonly keyRing: KeyRing;
  readonly clock: Clock;
}

/** A change of the list is told at most so much later. */
const READ_AT_MOST_EVERY_MS = 10_000;

/**
 * Where a department tells the others of a list it owns: `GET /reference/<list>`, whole and signed, or 304 to whoever has it. Asked
 * by departments alone.
 * @param skewSeconds how far their clocks may differ from ours
 */
export function serveList(
  app: FastifyInstance,
  owner: Owner,
  list: ListName,
  read: ReadList,
  skewSeconds: number,
): void {
  const { keyRing, clock } = owner;
  const current = currentList(owner, list, read);
  app.get(`/reference/${list}`, async (request, reply) => {
    const sender = await readSender(keyRing, clock, request.headers.authorization, skewSeconds);
    if (typeof sender === "string") return reply.code(401).send({ code: sender });
    const { hash, sign } = await current();
    const etag = `"${hash}"`;
    void reply.header("etag", etag).header("cache-control", "private, no-cache");
    return request.headers["if-none-match"] === etag
      ? reply.code(304).send()
      : reply.type("application/jose").send(await sign());
  });
}

/** A list as it was read; signed when somebody needs it, once. */
interface ListAsRead {
  readonly hash: string;
  readonly sign: () => Promise<string>;
}

/** The list as it is now, read at most every ten seconds, whoever asks. */
function currentList(
  { db, keyRing, clock }: Owner,
  list: ListName,
  read: ReadList,
): () => Promise<ListAsRead> {
  let known: { readonly read: Promise<ListAsRead>; readonly at: number } | null = null;
  const readAnew = async (at: Date): Promise<ListAsRead> => {
    const rows = await read(db);
    const hash = sha256(rows);
    let jws: Promise<string> | null = null;
    const content = () => ({ list, hash, asOf: at.toISOString(), rows: JSON.parse(rows) as unknown });
    return { hash, sign: () => (jws ??= keyRing.sign("reference", content())) };
  };
  return () => {
    const now = clock.now();
    if (known && Math.abs(now.getTime() - known.at) < READ_AT_MOST_EVERY_MS) return known.read;
    known = { read: readAnew(now), at: now.getTime() };
    known.read.catch(() => (known = null));
    return known.read;
  };
}
