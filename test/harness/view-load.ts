import { Agent, request } from "undici";

/** One answer under load. */
export interface Sample {
  /** Milliseconds since the load began. */
  readonly at: number;
  readonly ms: number;
  readonly status: number;
  // A load reads into an answer of any shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** A load that goes on until it is stopped: so many callers, each asking again as soon as it is answered. */
export interface ViewLoad {
  readonly samples: Sample[];
  /** Requests that got no HTTP answer at all. */
  readonly failures: string[];
  now(): number;
  stop(): Promise<void>;
}

/** @param pick whom to ask next, as a load balancer would */
export function startLoad(
  callers: number,
  pick: () => string,
  token: string,
  body: object,
  connections = callers,
): ViewLoad {
  const agent = new Agent({ connections });
  const began = performance.now();
  const samples: Sample[] = [];
  const failures: string[] = [];
  const text = JSON.stringify(body);
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const state = { isGoing: true };
  const caller = async (): Promise<void> => {
    while (state.isGoing) {
      const at = performance.now() - began;
      try {
        const answer = await request(pick(), { method: "POST", headers, body: text, dispatcher: agent });
        const read = await answer.body.json();
        samples.push({ at, ms: performance.now() - began - at, status: answer.statusCode, body: read });
      } catch (thrown) {
        failures.push(String(thrown));
      }
    }
  };
  const all = Promise.all(Array.from({ length: callers }, caller));
  return {
    samples,
    failures,
    now: () => performance.now() - began,
    stop: async () => {
      state.isGoing = false;
      await all;
      await agent.close();
    },
  };
}
