/** Asks a gateway the same thing many times over kept-alive connections. */
import { Pool } from "undici";

export interface Contender {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  readonly authorization: () => string;
}

/** @returns the last answer's text. @throws Error, when `check`, for an answer with errors */
export async function load(
  contender: Contender,
  body: string | (() => string),
  requests: number,
  { check = false, connections = 16 } = {},
): Promise<string> {
  const pool = new Pool(contender.url, { connections });
  let left = requests;
  let last = "";
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left > 0) {
        left -= 1;
        const headers = { "content-type": "application/json", authorization: contender.authorization() };
        const sent = typeof body === "string" ? body : body();
        const answer = await pool.request({ path: "/graphql", method: "POST", headers, body: sent });
        last = await answer.body.text();
        if (check && (answer.statusCode !== 200 || last.includes('"errors"')))
          throw new Error(`${contender.name}: ${answer.statusCode} ${last.slice(0, 500)}`);
      }
    }),
  );
  await pool.close();
  return last;
}
