/** Upper bounds of the buckets, seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

interface Sample {
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
  readonly metricName: string;
}

/**
 * How long something took, counted in buckets as a Prometheus histogram is. Counting is an addition to an array: done eight
 * times for one view, prom-client's own histogram, which looks its labels up at every observation, was a thirtieth of what
 * the view cost.
 */
export class Latency {
  readonly #counts = new Float64Array(BUCKETS.length + 1);
  #sum = 0;

  observe(ms: number): void {
    const seconds = ms / 1000;
    let bucket = 0;
    while (bucket < BUCKETS.length && seconds > (BUCKETS[bucket] ?? 0)) bucket += 1;
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#sum += seconds;
  }

  /** Takes over what another has counted. */
  add(other: Latency): void {
    for (const [i, count] of other.#counts.entries()) this.#counts[i] = (this.#counts[i] ?? 0) + count;
    this.#sum += other.#sum;
  }

  /** The samples of the text format: cumulative buckets, sum and count. */
  samples(name: string, labels: Readonly<Record<string, string>>): Sample[] {
    let count = 0;
    const buckets = [...this.#counts].map((own, i) => {
      count += own;
      return { labels: { ...labels, le: BUCKETS[i] ?? "+Inf" }, value: count, metricName: `${name}_bucket` };
    });
    return [
      ...buckets,
      { labels, value: this.#sum, metricName: `${name}_sum` },
      { labels, value: count, metricName: `${name}_count` },
    ];
  }
}
