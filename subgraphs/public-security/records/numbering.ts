import { numberSeries } from "../../../shared/commands/records/number-series.ts";

export const incidentNumbering = numberSeries("JQ", "incident_counter", "incidentNo");
export const caseNumbering = numberSeries("ZA", "public_order_counter", "caseNo");
