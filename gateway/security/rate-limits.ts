import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ERROR_CODES, errorBody } from "../../shared/kernel/public-error.ts";

export interface RateLimits {
  /** Requests a minute of one address, whoever asks from there; a whole office may stand behind one. */
  readonly perAddress: number;
  /** Requests a minute of one person, from wherever. */
  readonly perPerson: number;
}

/** Asks whether one more request is allowed; answers 429 with `retry-after` itself when not. */
export type WithinRate = (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>;

/** Counts of one gateway process; behind two gateways a person has twice as much, which nobody minds. */
export async function rateLimits(
  app: FastifyInstance,
  limits: RateLimits,
): Promise<{ ofAddress: WithinRate; ofPerson: WithinRate }> {
  await app.register(rateLimit, { global: false });
  const within = (max: number, keyGenerator: (request: FastifyRequest) => string): WithinRate => {
    const count = app.createRateLimit({ max, timeWindow: "1 minute", keyGenerator });
    return async (request, reply) => {
      const found = await count(request);
      if (found.isAllowed || !found.isExceeded) return true;
      const retryAfterSeconds = found.ttlInSeconds;
      await reply
        .code(ERROR_CODES.TOO_MANY_REQUESTS.status)
        .header("retry-after", retryAfterSeconds)
        .send(errorBody("TOO_MANY_REQUESTS", { retryAfterSeconds }));
      return false;
    };
  };
  return {
    ofAddress: within(limits.perAddress, (request) => request.ip),
    ofPerson: within(limits.perPerson, (request) => request.actor?.subject ?? ""),
  };
}
