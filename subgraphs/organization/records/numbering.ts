import { numberSeries } from "../../../shared/commands/records/number-series.ts";

export const reviewNumbering = numberSeries("LS", "joint_review_counter", "batchNo");
