import { defineRecord } from "../../../../shared/commands/record.ts";
import { numberSeries } from "../../../../shared/commands/records/number-series.ts";
import { DIRECTIVE_MACHINES } from "../../domain/directive-machine.ts";
import { toDirective } from "../../queries/directive-types.ts";
import { Directive } from "../../queries/directive-types.ts";
import { DirectiveRecord } from "../../records/directive-records.ts";
import { directiveVisibility } from "../../records/directive-visibility.ts";

/** A directive (传达、交办): what commands act on. */
export const directive = defineRecord({
  kind: "directive",
  entity: DirectiveRecord,
  dataClass: "C1",
  machines: DIRECTIVE_MACHINES,
  visible: directiveVisibility,
  numbering: numberSeries("ZS", "directive_counter", "directiveNo"),
  type: () => Directive,
  show: toDirective,
});
