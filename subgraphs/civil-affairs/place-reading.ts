// Reads by words and not by characters, so that 重庆 and 长治 are right; MIT, no dependencies.
import { pinyin } from "pinyin-pro";

/** How a name is read: `桃岗村` is `taogangcun` and `tgc`. What is no character stays as it is, in lower case. */
export function readingOf(name: string): { readonly pinyin: string; readonly initials: string } {
  const syllables = pinyin(name, { toneType: "none", type: "array", v: true });
  const plain = (parts: readonly string[]): string => parts.join("").toLowerCase().replaceAll(/\s/g, "");
  return { pinyin: plain(syllables), initials: plain(syllables.map((one) => one.charAt(0))) };
}
