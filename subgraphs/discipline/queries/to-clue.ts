import type { Clue as ClueRow } from "../domain/clue-machine.ts";
import type { Clue } from "./clue-types.ts";

export const toClue = (row: ClueRow): Clue => ({ ...row, village: { code: row.villageCode } });
