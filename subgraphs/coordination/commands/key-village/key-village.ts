import { defineRecord } from "../../../../shared/commands/record.ts";
import { KEY_VILLAGE_MACHINES } from "../../domain/key-village-machine.ts";
import { showKeyVillage } from "../../queries/to-key-village.ts";
import { KeyVillage } from "../../queries/types.ts";
import { KeyVillageRecord } from "../../records/key-village-records.ts";
import { keyVillageVisibility } from "../../records/key-village-visibility.ts";

/** An entry of the ledger of key and difficult villages (重点难点村台账): what commands act on. */
export const keyVillage = defineRecord({
  kind: "keyVillage",
  entity: KeyVillageRecord,
  dataClass: "C1",
  machines: KEY_VILLAGE_MACHINES,
  visible: keyVillageVisibility,
  type: () => KeyVillage,
  show: showKeyVillage,
});
