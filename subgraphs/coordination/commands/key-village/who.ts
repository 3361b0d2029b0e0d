import type { Who } from "../../../../shared/commands/define-command.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import { covers } from "../../../../shared/kernel/region-code.ts";
import type { KeyVillage } from "../../domain/key-village-machine.ts";

/** The township, of its own villages. */
export const township: Who<KeyVillage> = { standings: ["TWN"] };

/** The county's election office. */
export const office: Who<KeyVillage> = { standings: ["OFF"] };

/** Either of them: whoever looks at the entry. */
export const townshipOrOffice: Who<KeyVillage> = { standings: ["TWN", "OFF"] };

/** The office, another person than who submitted the entry (C08). */
export const anotherThanSubmitter: Who<KeyVillage> = {
  ...office,
  may: ({ subject }, { submittedBy }) => (subject === submittedBy ? refuse("FOUR_EYES") : null),
};

/** The head of the office, who neither submitted nor verified it (C08). */
export const headNotVerifier: Who<KeyVillage> = {
  ...office,
  may: ({ isHead, subject }, { submittedBy, verifiedBy }) =>
    isHead && subject !== submittedBy && subject !== verifiedBy ? null : refuse("FOUR_EYES"),
};

/** The first responsible person of the very county (第一责任人). */
export const firstResponsible: Who<KeyVillage> = {
  standings: ["PRINCIPAL"],
  may: ({ region }, { villageCode }) =>
    region.endsWith("000000") && !region.endsWith("00000000") && covers(region, villageCode)
      ? null
      : refuse("NOT_FOUND"),
};
