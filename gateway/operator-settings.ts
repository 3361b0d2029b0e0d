import { SKEW_RULE, SKEW_SETTING } from "../shared/access/claims.ts";

/** A whole number that an operator may set; the default may differ while NODE_ENV is not production. */
interface NumberRule {
  readonly min: number;
  readonly max: number;
  readonly fallback: number;
  readonly inDevelopment?: number;
}

/**
 * The numbers an operator may set. Requests a minute: an office stands behind one address, and a leader's page asks once or
 * twice when it is opened; a developer's load test comes from one machine, under few names.
 */
const NUMBERS = {
  /** Longest one department may take, milliseconds. */
  DEPARTMENT_TIME_LIMIT_MS: { min: 50, max: 60_000, fallback: 3000 },
  /** Longest a whole request may take, milliseconds. */
  REQUEST_TIME_LIMIT_MS: { min: 100, max: 120_000, fallback: 8000 },
  /** Requests to one department under way at once. */
  DEPARTMENT_MOST_AT_ONCE: { min: 1, max: 10_000, fallback: 512 },
  /** Objects one operation may bring. */
  OPERATION_MOST_COST: { min: 1, max: 10_000_000, fallback: 20_000 },
  REQUESTS_PER_ADDRESS_A_MINUTE: { min: 1, max: 1e9, fallback: 12_000, inDevelopment: 60_000 },
  REQUESTS_PER_PERSON_A_MINUTE: { min: 1, max: 1e9, fallback: 1200, inDevelopment: 30_000 },
  /** How far the identity provider's clock and ours may differ, seconds. */
  [SKEW_SETTING]: SKEW_RULE,
  /** How long it goes on answering after it was told to stop, milliseconds. */
  DRAIN_GRACE_MS: { min: 0, max: 8000, fallback: 3000, inDevelopment: 0 },
} as const satisfies Readonly<Record<string, NumberRule>>;

export type NumberSetting = keyof typeof NUMBERS;

/** What `EnvReader.integer` needs to know of a setting. */
export function ruleOf(name: NumberSetting, isProduction: boolean): Omit<NumberRule, "inDevelopment"> {
  const { min, max, fallback, inDevelopment = fallback }: NumberRule = NUMBERS[name];
  return { min, max, fallback: isProduction ? fallback : inDevelopment };
}

/** What whoever starts a gateway for somebody else hands on from that person's settings. */
export const HANDED_ON: readonly string[] = [
  "NODE_ENV",
  ...Object.keys(NUMBERS),
  "TRUSTED_PROXIES",
  "EXTRA_SUBGRAPHS",
];
