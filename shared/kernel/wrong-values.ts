import type { Sentence } from "./public-error.ts";

export const MAX_PAGE = 100;
export const MAX_REPRESENTATIONS = 1000;

/**
 * What may be wrong with a value, in the hub's own words. The list is closed: a department says which of them it is, and the
 * gateway says it.
 */
export const WRONG_VALUES = {
  PAGE_SIZE: {
    message: `A page holds from 1 to ${MAX_PAGE} records.`,
    messageZh: `每页 1 至 ${MAX_PAGE} 条。`,
  },
  CURSOR: { message: "The cursor is not one of this list.", messageZh: "游标不属于此列表。" },
  WHICH_ONE: {
    message: "One record is asked for by its id or by its number, one of the two.",
    messageZh: "查询单件应给出编号之一：id 或文号。",
  },
  KEY_FORM: {
    message: "A key is a UUID, or 8 to 64 letters, digits, _ . : or -.",
    messageZh: "key 应为 UUID，或 8 至 64 位字母、数字和 _ . : -。",
  },
  TOO_MANY_ENTITIES: {
    message: `One request asks for at most ${MAX_REPRESENTATIONS} entities.`,
    messageZh: `一次最多查询 ${MAX_REPRESENTATIONS} 项。`,
  },
} as const satisfies Record<string, Sentence>;
export type WrongValue = keyof typeof WRONG_VALUES;

/** The words of the list that this sentence is, if it is one of them. */
export const knownWords = (message: unknown): Sentence | undefined =>
  Object.values(WRONG_VALUES).find((one) => one.message === message);
