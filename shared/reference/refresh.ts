import type { Logger } from "pino";
import { signSender } from "../access/sender-word.ts";
import type { Directory } from "../crypto/directory.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import type { Database } from "../database/open-database.ts";
import { restMs } from "../kernel/back-off.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Copies } from "./copies.ts";
import { LIST_NAMES, LISTS, type ListName, parseList } from "./lists.ts";
import { noteUnchanged, takeOver } from "./records/copies.ts";

/** What of a department's runtime its copies need. */
export interface CopyHolder {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Pick<Logger, "info">;
  readonly directory: Directory;
  readonly keyRing: KeyRing;
  readonly copies: Copies;
}

const ASK_EVERY_MS = 20_000;
const ANSWER_WITHIN_MS = 10_000;
/** Four times what a province of 50,000 villages comes to. */
const LONGEST_ANSWER = 32 * 1024 * 1024;

/** The owner of a list was away, or what came is not the owner's word: the copy there is stays. */
export class CopyNotRefreshed extends Error {
  constructor(
    readonly list: ListName,
    readonly why: "NO_ANSWER" | "REFUSED" | "NOT_SIGNED_BY_OWNER" | "MALFORMED" | "OLDER",
  ) {
    super(`${list} not refreshed: ${why}`);
    this.name = "CopyNotRefreshed";
  }
}

/**
 * The scheduled job that keeps a department's copies fresh: each list is asked for every twenty seconds, and after a failure again
 * soon, then ever more slowly up to ten seconds. The copy there is serves meanwhile, however long its owner is away.
 */
export function refreshCopies(): {
  readonly name: string;
  readonly everyMs: number;
  run(holder: CopyHolder, stopped: AbortSignal): Promise<void>;
} {
  const next = new Map<ListName, { at: number; failures: number }>();
  const refreshDue = async (holder: CopyHolder, list: ListName, stopped: AbortSignal): Promise<void> => {
    const now = holder.clock.now().getTime();
    const { at, failures } = next.get(list) ?? { at: 0, failures: 0 };
    if (at > now) return;
    try {
      // Not in the directory yet, or no more: looked at again at once.
      if (await refreshCopy(holder, list, stopped)) next.set(list, { at: now + ASK_EVERY_MS, failures: 0 });
    } catch (thrown) {
      next.set(list, { at: now + restMs(failures + 1, Math.random()), failures: failures + 1 });
      if (!stopped.aborted) throw thrown;
    }
  };
  return {
    name: "reference",
    everyMs: 500,
    run: async (holder, stopped) => {
      const tried = await Promise.allSettled(LIST_NAMES.map((list) => refreshDue(holder, list, stopped)));
      const failed = tried.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
      if (failed.length > 0) throw failed.length === 1 ? failed[0] : new AggregateError(failed);
    },
  };
}

/**
 * Asks the owner of a list once, and takes it over when it has changed.
 * @returns false when the owner has no address
 * @throws CopyNotRefreshed when nothing of the owner's came; the copy stays as it was
 */
export async function refreshCopy(
  { db, clock, log, directory, keyRing, copies }: CopyHolder,
  list: ListName,
  stopped: AbortSignal,
): Promise<boolean> {
  const { owner } = LISTS[list];
  const before = await copies.read(db, list);
  const address = directory.of(owner)?.url;
  if (!address) return false;
  const headers = {
    authorization: `Bearer ${await signSender(keyRing, clock, owner, "")}`,
    ...(before && { "if-none-match": `"${before.hash}"` }),
  };
  const answer = await ask(new URL(`/reference/${list}`, address), headers, stopped).catch(() => null);
  if (!answer) throw new CopyNotRefreshed(list, "NO_ANSWER");
  if (answer.status === 304 && before) {
    await noteUnchanged(db, list, clock.now());
    await copies.read(db, list);
    return true;
  }
  if (answer.status !== 200) throw new CopyNotRefreshed(list, "REFUSED");
  const signed = await keyRing.verify<unknown>("reference", answer.body, owner);
  if (signed === null) throw new CopyNotRefreshed(list, "NOT_SIGNED_BY_OWNER");
  const whole = parseList(list, signed);
  if (!whole) throw new CopyNotRefreshed(list, "MALFORMED");
  // An answer from before is a true one: kept by somebody, it would bring back who was dismissed.
  if (before && new Date(whole.asOf) <= before.asOf) throw new CopyNotRefreshed(list, "OLDER");
  if (await takeOver(db, whole, clock.now())) log.info({ list, rows: whole.rows.length }, "a copy was taken");
  await copies.read(db, list);
  return true;
}

/** One question, answered in time and in bounded length. */
async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  stopped: AbortSignal,
): Promise<{ status: number; body: string }> {
  const response = await fetch(url, {
    headers,
    signal: AbortSignal.any([stopped, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    redirect: "error",
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk as Uint8Array);
    if ((size += (chunk as Uint8Array).length) > LONGEST_ANSWER) throw new Error("too long");
  }
  return { status: response.status, body: Buffer.concat(chunks).toString("utf8") };
}
