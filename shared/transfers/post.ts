import type { Department } from "../kernel/department.ts";
import type { DepartmentRuntime } from "./department-runtime.ts";
import { LONGEST_MESSAGE } from "./parse-message.ts";
import { signSender } from "../access/sender-word.ts";

const LONGEST_ANSWER = LONGEST_MESSAGE + 1024;

/** How long another department may take to answer; a relay's lease is longer. */
export const ANSWER_WITHIN_MS = 20_000;

/** The other department did not take it: it will be tried again, and its age raises the alarm. */
export class DeliveryFailed extends Error {
  constructor(readonly status: number | null) {
    super(`not delivered (${status ?? "no answer"})`);
    this.name = "DeliveryFailed";
  }
}

/**
 * Posts a message to another department's own address.
 * @returns what it answered, of whatever shape
 * @throws DeliveryFailed when it is away, too slow, or refuses
 */
export async function post(
  runtime: DepartmentRuntime,
  to: Department,
  path: string,
  body: object,
  stopped: AbortSignal,
): Promise<unknown> {
  const entry = runtime.directory.of(to);
  if (!entry?.url) throw new DeliveryFailed(null);
  const sent = JSON.stringify(body);
  const word = await signSender(runtime.keyRing, runtime.clock, to, sent);
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(new URL(path, entry.url), {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${word}` },
      body: sent,
      signal: AbortSignal.any([stopped, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      redirect: "error",
    });
    answer = await readAnswer(response);
  } catch {
    throw new DeliveryFailed(null);
  }
  if (response.ok && answer !== null) return answer;
  // A refusal does not pass by itself: it stays refused until somebody looks, and the log says so each time.
  if (!response.ok && response.status < 500)
    runtime.log.error(
      { status: response.status, code: codeOf(answer), to, path },
      "a department refuses what it is sent",
    );
  throw new DeliveryFailed(response.status);
}

/** A receipt or a refusal, and nothing longer: who answers has signed nothing yet. Null for what is no JSON. */
async function readAnswer({ body }: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk as Uint8Array);
    if ((size += (chunk as Uint8Array).length) > LONGEST_ANSWER) return null;
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  }
}

/** The code of a refusal, if it is one of ours; nothing else that a stranger wrote goes into the log. */
function codeOf(answer: unknown): string | null {
  const code = typeof answer === "object" && answer !== null && "code" in answer ? answer.code : null;
  return typeof code === "string" && /^[A-Z_]{3,40}$/.test(code) ? code : null;
}
