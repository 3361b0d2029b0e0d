import { numberSeries } from "../../../shared/commands/records/number-series.ts";

export const opinionNumbering = numberSeries("YQ", "opinion_counter", "incidentNo");
