/** What a chart shows, without how: that is the same for all of them. */
export interface ChartSpec {
  readonly kind: "lines" | "bars" | "stacked";
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** A value as it is written at the axis and at a bar. */
  readonly format: (value: number) => string;
  /** Bars lie down: long names have room. */
  readonly lying?: boolean;
  readonly most?: number;
}
